@NullMarked
package io.strongroom.app.console.keys;

import org.jspecify.annotations.NullMarked;
