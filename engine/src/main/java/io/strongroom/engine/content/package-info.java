/// The content of objects: plaintext streams in and becomes one blob, encrypted or not; a blob is
/// read back, whole or in ranges, and only authenticated bytes come out.
///
/// Knows cryptography and blobs, but neither rows nor keys: the data key, the object's id and the
/// part number come from the caller.
@NullMarked
package io.strongroom.engine.content;

import org.jspecify.annotations.NullMarked;
