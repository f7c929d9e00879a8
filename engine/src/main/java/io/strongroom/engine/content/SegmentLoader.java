package io.strongroom.engine.content;

/// Loads single segments of one blob; what it gives is authenticated, where the blob is
/// encrypted. One per thread.
interface SegmentLoader {

    /// Puts the plaintext of segment `index` at the beginning of `bytes`, and shows it.
    Slice load(long index, byte[] bytes) throws ContentException;
}
