@NullMarked
package io.strongroom.app.console.shell;

import org.jspecify.annotations.NullMarked;
