/// The main job of the console without a person and without a display.
@NullMarked
package io.strongroom.app.console.tour;

import org.jspecify.annotations.NullMarked;
