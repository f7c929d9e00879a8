/// What can be asked for about objects.
@NullMarked
package io.strongroom.engine.usecase.object;

import org.jspecify.annotations.NullMarked;
