/// Keys, wrapping and the segment format: pure functions over bytes, no files, no clock, nothing
/// else of the engine.
@NullMarked
package io.strongroom.engine.crypto;

import org.jspecify.annotations.NullMarked;
