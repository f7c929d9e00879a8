/// A whole store in one encrypted file, and back.
@NullMarked
package io.strongroom.engine.backup;

import org.jspecify.annotations.NullMarked;
