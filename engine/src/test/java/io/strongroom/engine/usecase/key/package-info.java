@NullMarked
package io.strongroom.engine.usecase.key;

import org.jspecify.annotations.NullMarked;
