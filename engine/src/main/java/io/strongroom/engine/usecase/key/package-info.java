/// What can be asked for about keys.
@NullMarked
package io.strongroom.engine.usecase.key;

import org.jspecify.annotations.NullMarked;
