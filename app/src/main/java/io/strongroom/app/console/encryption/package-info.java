/// Choosing how objects are encrypted, and the words for it.
@NullMarked
package io.strongroom.app.console.encryption;

import org.jspecify.annotations.NullMarked;
