package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobException;
import io.strongroom.engine.blob.BlobReader;
import io.strongroom.engine.content.ContentException.Corrupt;
import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.crypto.ContentKeys;
import io.strongroom.engine.crypto.Last;
import io.strongroom.engine.crypto.SegmentDecryptor;
import io.strongroom.engine.crypto.SegmentLayout;
import java.nio.ByteBuffer;

/// Loads and decrypts segments of an encrypted blob. For one thread.
final class SealedLoader implements SegmentLoader {

    private final BlobReader file;
    private final StoredContent content;
    private final SegmentLayout layout;
    private final SegmentDecryptor decryptor;
    private final byte[] sealed;

    SealedLoader(BlobReader file, StoredContent content, SegmentLayout layout, ContentKeys keys) {
        this.file = file;
        this.content = content;
        this.layout = layout;
        this.decryptor = new SegmentDecryptor(keys);
        long longest = Math.min(layout.segmentSize(), content.digest().size());
        this.sealed = new byte[(int) longest + SegmentLayout.TAG_LENGTH];
    }

    @Override
    public Slice load(long index, byte[] bytes) throws ContentException {
        long size = content.digest().size();
        int length = layout.segmentPlaintextLength(index, size) + SegmentLayout.TAG_LENGTH;
        try {
            if (file.read(ByteBuffer.wrap(sealed, 0, length), layout.segmentOffset(index)) < length) {
                throw new Corrupt(content.blob(), Corrupt.What.LENGTH);
            }
            Last last = Last.of(index, layout.segmentCount(size));
            return new Slice(bytes, 0, decryptor.decrypt(index, last, sealed, 0, length, bytes, 0), 0);
        } catch (BlobException e) {
            throw ContentException.of(e);
        } catch (AuthenticationFailedException e) {
            throw new Corrupt(content.blob(), Corrupt.What.SEGMENT);
        }
    }
}
