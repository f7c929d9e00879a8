package io.strongroom.engine.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Strict UTF-8: refuses text without such a form (a lone surrogate), which would otherwise
/// collide with a question mark.
final class Utf8 {

    private static final int MAX_BYTES_PER_CHAR = 3;

    private Utf8() {}

    /// Leaves no other copy of the text behind.
    static byte[] encode(CharBuffer text) {
        byte[] room = new byte[Math.multiplyExact(text.remaining(), MAX_BYTES_PER_CHAR)];
        try {
            ByteBuffer out = ByteBuffer.wrap(room);
            boolean complete =
                    StandardCharsets.UTF_8.newEncoder().encode(text, out, true).isUnderflow();
            if (!complete) {
                throw new IllegalArgumentException("text without a UTF-8 form");
            }
            return Arrays.copyOf(room, out.position());
        } finally {
            Arrays.fill(room, (byte) 0);
        }
    }
}
