/// Blobs: the immutable files behind object versions. Knows files and their durability, nothing
/// of what is in them.
///
/// Everything goes through [Disk], so that tests can fail, fill up or cut the power of a disk at
/// every single step.
@NullMarked
package io.strongroom.engine.blob;

import org.jspecify.annotations.NullMarked;
