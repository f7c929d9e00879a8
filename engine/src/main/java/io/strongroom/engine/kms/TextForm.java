package io.strongroom.engine.kms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// How a file that should be bytes may be written as text. Tools differ in line breaks, in a mark
/// at the beginning, and some write two bytes for each character.
sealed interface TextForm {
    /// Not text, or text of another kind.
    record Other() implements TextForm {}

    /// Hexadecimal digits.
    record Hex(byte[] bytes) implements TextForm {}

    /// Base64 with or without line breaks.
    record Base64Text(byte[] bytes) implements TextForm {}

    /// What `content` is; the decoded bytes are the caller's to wipe.
    static TextForm of(byte[] content) {
        byte[] digits = digits(content);
        try {
            return ofDigits(digits);
        } finally {
            Arrays.fill(digits, (byte) 0);
        }
    }

    private static TextForm ofDigits(byte[] digits) {
        String text = new String(digits, StandardCharsets.ISO_8859_1);
        if (!text.isEmpty() && text.length() % 2 == 0 && text.matches("[0-9A-Fa-f]+")) {
            return new Hex(HexFormat.of().parseHex(text));
        }
        try {
            return digits.length == 0
                    ? new Other()
                    : new Base64Text(Base64.getDecoder().decode(digits));
        } catch (IllegalArgumentException _) {
            return new Other();
        }
    }

    /// The characters that count: no mark, no white space.
    private static byte[] digits(byte[] content) {
        int step = startsWith(content, 0xFF, 0xFE) ? 2 : 1;
        int start = step == 2 ? 2 : startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        byte[] digits = new byte[content.length];
        int length = 0;
        for (int i = start; i < content.length; i += step) {
            if (!Character.isWhitespace(content[i])) {
                digits[length++] = content[i];
            }
        }
        byte[] result = Arrays.copyOf(digits, length);
        Arrays.fill(digits, (byte) 0);
        return result;
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (Byte.toUnsignedInt(content[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
