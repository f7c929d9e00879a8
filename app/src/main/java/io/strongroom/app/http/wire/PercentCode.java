package io.strongroom.app.http.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Percent-encoding of names and values in addresses. Source: RFC 3986 section 2; one step each way, nothing is
/// normalised.
public final class PercentCode {
    private static final String UNRESERVED_MARKS = "-_.~";

    private PercentCode() {}

    /// What a plus sign stands for.
    public enum Plus {
        /// Itself: in paths.
        LITERAL,
        /// A space: in queries, and wherever forms are encoded.
        SPACE
    }

    /// Undoes the encoding.
    ///
    /// @throws FailureException for a percent sign that encodes nothing, and for what is no UTF-8
    public static String decode(String encoded, Plus plus) throws FailureException {
        if (encoded.indexOf('%') < 0 && encoded.indexOf('+') < 0) {
            return encoded;
        }
        byte[] from = encoded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream to = new ByteArrayOutputStream(from.length);
        for (int i = 0; i < from.length; i++) {
            if (from[i] == '%') {
                to.write(octet(from, i, encoded));
                i += 2;
            } else if (from[i] == '+' && plus == Plus.SPACE) {
                to.write(' ');
            } else {
                to.write(from[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(to.toByteArray()))
                    .toString();
        } catch (CharacterCodingException _) {
            throw invalid(encoded).asException();
        }
    }

    private static int octet(byte[] from, int at, String whole) throws FailureException {
        boolean complete = at + 2 < from.length;
        int high = complete ? Character.digit(from[at + 1], 16) : -1;
        int low = complete ? Character.digit(from[at + 2], 16) : -1;
        if (high < 0 || low < 0) {
            throw invalid(whole).asException();
        }
        return high << 4 | low;
    }

    private static Failure invalid(String encoded) {
        return Failure.invalidArgument("URI", encoded, "The URI is not percent-encoded UTF-8.");
    }

    /// Encodes everything but letters, digits and `-_.~`.
    public static String encode(String text) {
        return encode(text, UNRESERVED_MARKS);
    }

    /// The same, with slashes left as they are.
    public static String encodePath(String text) {
        return encode(text, UNRESERVED_MARKS + "/");
    }

    private static String encode(String text, String marks) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(octet, marks)) {
                out.append((char) octet);
            } else {
                out.append('%').append(hex(octet >> 4)).append(hex(octet));
            }
        }
        return out.toString();
    }

    private static boolean isPlain(byte octet, String marks) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || (octet > 0 && marks.indexOf(octet) >= 0);
    }

    private static char hex(int value) {
        return Character.toUpperCase(Character.forDigit(value & 0xf, 16));
    }
}
