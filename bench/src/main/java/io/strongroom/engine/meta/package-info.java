/// The benchmark's way to a switch that the program itself does not have.
@NullMarked
package io.strongroom.engine.meta;

import org.jspecify.annotations.NullMarked;
