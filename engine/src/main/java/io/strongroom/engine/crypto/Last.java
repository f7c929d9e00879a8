package io.strongroom.engine.crypto;

/// Whether a segment is the last one of its file; part of the nonce, so that a cut at a segment
/// border is found.
public enum Last {
    NO,
    YES;

    public static Last of(long index, long segmentCount) {
        return index == segmentCount - 1 ? YES : NO;
    }
}
