package io.strongroom.engine.content;

import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.crypto.SegmentHeader;

/// What a new blob is to be protected with.
public sealed interface ContentKeySpec {

    /// Store the plain bytes.
    static ContentKeySpec plain() {
        return new Plain();
    }

    /// Encrypt under `dataKey` as this header says. The header's salt must be fresh for every
    /// write and every retry, as [SegmentHeader#fresh] makes it. The caller keeps the key and
    /// closes it after the write.
    static ContentKeySpec encrypted(SecretBytes dataKey, SegmentHeader header) {
        return new Encrypted(dataKey, header);
    }

    /// Plain bytes.
    record Plain() implements ContentKeySpec {}

    /// Encrypted under a data key of 32 bytes.
    record Encrypted(SecretBytes dataKey, SegmentHeader header) implements ContentKeySpec {}
}
