/// What can be asked for about the store as a whole.
@NullMarked
package io.strongroom.engine.usecase.store;

import org.jspecify.annotations.NullMarked;
