package io.strongroom.engine.content;

import io.strongroom.engine.crypto.Crc64;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Size, MD5 and CRC-64 of a plaintext. MD5 and CRC may run in two threads; each of them in one.
final class ContentHash {

    private final MessageDigest md5 = newMd5();
    private final Optional<String> known;
    private final Crc64 crc = new Crc64();
    private long size;

    /// @param known the MD5, where it need not be computed
    ContentHash(Optional<String> known) {
        this.known = known;
    }

    /// The slow half.
    void addMd5(Segment segment) {
        if (known.isEmpty()) {
            md5.update(segment.bytes(), 0, segment.length());
        }
    }

    /// The quick half, and the size.
    void addCrc(Segment segment) {
        crc.update(segment.bytes(), 0, segment.length());
        size += segment.length();
    }

    /// The digest of everything; the hash is used up by that.
    ContentDigest digest() {
        return new ContentDigest(size, known.orElseGet(this::computed), crc.value());
    }

    private String computed() {
        return HexFormat.of().withUpperCase().formatHex(md5.digest());
    }

    private static MessageDigest newMd5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has MD5", e);
        }
    }
}
