@NullMarked
package io.strongroom.app.console.key;

import org.jspecify.annotations.NullMarked;
