@NullMarked
package io.strongroom.app.console;

import org.jspecify.annotations.NullMarked;
