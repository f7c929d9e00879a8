package io.strongroom.engine.content;

import io.strongroom.engine.crypto.Crc64;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Size, MD5 and CRC-64 of a plaintext. MD5 and CRC may run in two threads; each of them in one.
final class ContentHash {

    private final MessageDigest md5 = newMd5();
    private final Crc64 crc = new Crc64();
    private long size;

    /// The slow half.
    void addMd5(Segment segment) {
        md5.update(segment.bytes(), 0, segment.length());
    }

    /// The quick half, and the size.
    void addCrc(Segment segment) {
        crc.update(segment.bytes(), 0, segment.length());
        size += segment.length();
    }

    /// The digest of everything; the hash is used up by that.
    ContentDigest digest() {
        return new ContentDigest(size, HexFormat.of().withUpperCase().formatHex(md5.digest()), crc.value());
    }

    private static MessageDigest newMd5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has MD5", e);
        }
    }
}
