/// The command line: one class per verb. Knows the engine's exported packages, not the console.
@NullMarked
package io.strongroom.app.cli;

import org.jspecify.annotations.NullMarked;
