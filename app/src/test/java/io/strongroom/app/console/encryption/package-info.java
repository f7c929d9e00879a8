@NullMarked
package io.strongroom.app.console.encryption;

import org.jspecify.annotations.NullMarked;
