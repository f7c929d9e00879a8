package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobException;
import io.strongroom.engine.blob.BlobReader;
import io.strongroom.engine.blob.BlobStore;
import io.strongroom.engine.content.ContentException.Corrupt;
import io.strongroom.engine.content.ContentException.Corrupt.What;
import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.crypto.ContentKeys;
import io.strongroom.engine.crypto.SegmentHeader;
import io.strongroom.engine.crypto.SegmentLayout;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// One blob opened for reading: its length, header and commitment are what the row says, and the
/// key is the right one. Safe for several threads; each takes a loader of its own.
final class OpenBlob implements AutoCloseable {

    private final BlobReader file;
    private final StoredContent content;
    private final Optional<ContentKeys> keys;

    private OpenBlob(BlobReader file, StoredContent content, Optional<ContentKeys> keys) {
        this.file = file;
        this.content = content;
        this.keys = keys;
    }

    static OpenBlob open(BlobStore blobs, StoredContent content, ReadKey key) throws ContentException {
        try {
            BlobReader file = blobs.open(content.blob());
            try {
                return new OpenBlob(file, content, check(file, content, key));
            } catch (BlobException | ContentException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (BlobException e) {
            throw ContentException.of(e);
        }
    }

    // The header before the length: of a file that is another object's, that says more.
    private static Optional<ContentKeys> check(BlobReader file, StoredContent content, ReadKey key)
            throws ContentException, BlobException {
        boolean lengthFits = file.length() == content.fileLength();
        Optional<ContentKeys> keys = switch (content.protection()) {
            case Protection.Plain _ -> Optional.empty();
            case Protection.Segments segments -> Optional.of(derive(file, content, segments, key));
        };
        if (!lengthFits) {
            keys.ifPresent(ContentKeys::close);
            throw new Corrupt(content.blob(), What.LENGTH);
        }
        return keys;
    }

    private static ContentKeys derive(BlobReader file, StoredContent content, Protection.Segments segments, ReadKey key)
            throws ContentException, BlobException {
        if (!(key instanceof ReadKey.DataKey(var secret))) {
            throw new IllegalArgumentException("Encrypted content is read with its data key");
        }
        byte[] preamble = new byte[SegmentLayout.PREAMBLE];
        if (file.read(ByteBuffer.wrap(preamble), 0) < preamble.length) {
            throw new Corrupt(content.blob(), What.LENGTH);
        }
        SegmentHeader header = segments.header();
        byte[] expected = header.encode();
        if (!Arrays.equals(expected, 0, expected.length, preamble, 0, expected.length)) {
            throw new Corrupt(content.blob(), What.HEADER);
        }
        byte[] commitment = Arrays.copyOfRange(preamble, expected.length, preamble.length);
        if (!Arrays.equals(commitment, segments.commitment())) { // both lie open in file and row
            throw new Corrupt(content.blob(), What.COMMITMENT);
        }
        try {
            return ContentKeys.open(secret, preamble, header.objectId(), header.partNo());
        } catch (AuthenticationFailedException e) {
            throw new Corrupt(content.blob(), What.COMMITMENT);
        }
    }

    StoredContent content() {
        return content;
    }

    int segmentSize() {
        return switch (content.protection()) {
            case Protection.Plain _ -> 1 << SegmentHeader.DEFAULT_SEG_LOG2;
            case Protection.Segments segments ->
                SegmentLayout.of(segments.header()).segmentSize();
        };
    }

    SegmentLoader loader() {
        return switch (content.protection()) {
            case Protection.Plain _ -> new PlainLoader(file, content, segmentSize());
            case Protection.Segments segments ->
                new SealedLoader(file, content, SegmentLayout.of(segments.header()), keys.orElseThrow());
        };
    }

    @Override
    public void close() {
        keys.ifPresent(ContentKeys::close);
        file.close();
    }
}
