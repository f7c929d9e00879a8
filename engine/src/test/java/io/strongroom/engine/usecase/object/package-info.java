@NullMarked
package io.strongroom.engine.usecase.object;

import org.jspecify.annotations.NullMarked;
