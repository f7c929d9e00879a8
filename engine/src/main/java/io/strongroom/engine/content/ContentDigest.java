package io.strongroom.engine.content;

import java.util.HexFormat;
import java.util.regex.Pattern;

/// What is remembered of a plaintext: its size and checksums, computed while it streamed by.
/// Immutable.
///
/// @param size bytes of plaintext
/// @param md5 32 upper-case hexadecimal digits, the ETag of an object stored in one piece
/// @param crc64 CRC-64/ECMA-182, an unsigned number
public record ContentDigest(long size, String md5, long crc64) {

    private static final Pattern MD5 = Pattern.compile("[0-9A-F]{32}");

    public ContentDigest {
        if (size < 0) {
            throw new IllegalArgumentException("A size cannot be negative: " + size);
        }
        if (!MD5.matcher(md5).matches()) {
            throw new IllegalArgumentException("Not an MD5 in upper-case hexadecimal digits: " + md5);
        }
    }

    /// The 16 bytes of the MD5, from which the ETag of a multipart object is made.
    public byte[] md5Bytes() {
        return HexFormat.of().parseHex(md5);
    }
}
