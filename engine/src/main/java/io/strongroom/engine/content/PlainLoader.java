package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobException;
import io.strongroom.engine.blob.BlobReader;
import io.strongroom.engine.content.ContentException.Corrupt;
import io.strongroom.engine.crypto.Crc64;
import java.nio.ByteBuffer;

/// Loads slices of a plain blob.
record PlainLoader(BlobReader file, StoredContent content, int segmentSize) implements SegmentLoader {

    @Override
    public Slice load(long index, byte[] bytes) throws ContentException {
        long position = index * segmentSize;
        int length = (int) Math.min(segmentSize, content.digest().size() - position);
        try {
            if (file.read(ByteBuffer.wrap(bytes, 0, length), position) < length) {
                throw new Corrupt(content.blob(), Corrupt.What.LENGTH);
            }
        } catch (BlobException e) {
            throw ContentException.of(e);
        }
        Crc64 crc = new Crc64();
        crc.update(bytes, 0, length);
        return new Slice(bytes, 0, length, crc.value());
    }
}
