@NullMarked
package io.strongroom.engine.meta;

import org.jspecify.annotations.NullMarked;
