/// Choosing and making customer master keys.
@NullMarked
package io.strongroom.app.console.key;

import org.jspecify.annotations.NullMarked;
