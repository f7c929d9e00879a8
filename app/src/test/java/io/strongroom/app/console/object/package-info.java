@NullMarked
package io.strongroom.app.console.object;

import org.jspecify.annotations.NullMarked;
