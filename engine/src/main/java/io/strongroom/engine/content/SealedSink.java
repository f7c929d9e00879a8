package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobException;
import io.strongroom.engine.blob.StagedBlob;
import io.strongroom.engine.crypto.ContentKeys;
import io.strongroom.engine.crypto.SegmentEncryptor;
import io.strongroom.engine.crypto.SegmentHeader;
import io.strongroom.engine.crypto.SegmentLayout;

/// Writes header, commitment and encrypted segments.
final class SealedSink implements SegmentSink {

    private final StagedBlob staged;
    private final SegmentHeader header;
    private final ContentKeys keys;
    private final SegmentEncryptor encryptor;
    private byte[] sealed = new byte[0];
    private long index;

    SealedSink(ContentKeySpec.Encrypted spec, StagedBlob staged) throws BlobException {
        this.staged = staged;
        this.header = spec.header();
        byte[] headerBytes = header.encode();
        this.keys = ContentKeys.derive(spec.dataKey(), header);
        this.encryptor = new SegmentEncryptor(keys);
        try {
            staged.write(headerBytes, 0, headerBytes.length);
            staged.write(keys.commitment(), 0, SegmentLayout.COMMITMENT_LENGTH);
        } catch (BlobException e) {
            keys.close();
            throw e;
        }
    }

    @Override
    public int segmentSize() {
        return SegmentLayout.of(header).segmentSize();
    }

    @Override
    public void take(Segment segment) throws BlobException {
        int needed = segment.length() + SegmentLayout.TAG_LENGTH;
        if (sealed.length < needed) {
            sealed = new byte[needed];
        }
        // The only place where the index moves: each one is used once under these keys.
        int length = encryptor.encrypt(index++, segment.last(), segment.bytes(), 0, segment.length(), sealed, 0);
        staged.write(sealed, 0, length);
    }

    @Override
    public Protection protection() {
        return new Protection.Segments(header, keys.commitment());
    }

    @Override
    public void close() {
        keys.close();
    }
}
