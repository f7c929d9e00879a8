package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobException;
import io.strongroom.engine.blob.StagedBlob;
import io.strongroom.engine.crypto.SegmentHeader;

/// Writes the plaintext as it is.
record PlainSink(StagedBlob staged) implements SegmentSink {

    @Override
    public int segmentSize() {
        return 1 << SegmentHeader.DEFAULT_SEG_LOG2;
    }

    @Override
    public void take(Segment segment) throws BlobException {
        staged.write(segment.bytes(), 0, segment.length());
    }

    @Override
    public Protection protection() {
        return new Protection.Plain();
    }

    @Override
    public void close() {
        // There are no keys.
    }
}
