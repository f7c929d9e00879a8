@NullMarked
package io.strongroom.app.console.palette;

import org.jspecify.annotations.NullMarked;
