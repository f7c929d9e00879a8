/// What a person does from beginning to end.
@NullMarked
package io.strongroom.e2e.journey;

import org.jspecify.annotations.NullMarked;
