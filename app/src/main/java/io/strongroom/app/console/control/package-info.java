/// The console's own controls. They take plain values and know nothing of the engine.
@NullMarked
package io.strongroom.app.console.control;

import org.jspecify.annotations.NullMarked;
