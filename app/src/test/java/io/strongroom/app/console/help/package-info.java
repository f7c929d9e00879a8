/// The pages of the help against the program that they describe.
@NullMarked
package io.strongroom.app.console.help;

import org.jspecify.annotations.NullMarked;
