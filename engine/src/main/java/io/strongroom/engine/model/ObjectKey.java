package io.strongroom.engine.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The name of an object in its bucket: 1 to 1023 bytes of UTF-8, not beginning with `/` or `\`.
///
/// Names are compared by their bytes, as OSS lists them. A value of this type is always valid.
public record ObjectKey(String value) implements Comparable<ObjectKey> {
    /// The longest name in bytes of UTF-8.
    public static final int MAX_BYTES = 1023;

    public ObjectKey {
        if (fault(value) != NameFault.NONE) {
            throw new IllegalArgumentException("not an object name");
        }
    }

    /// What is wrong with a name.
    public enum NameFault {
        NONE,
        EMPTY,
        TOO_LONG,
        LEADING_SLASH,
        NOT_UNICODE
    }

    /// What the rule has against `value`; `NONE` when it may name an object.
    public static NameFault fault(String value) {
        if (value.isEmpty()) {
            return NameFault.EMPTY;
        }
        if (value.charAt(0) == '/' || value.charAt(0) == '\\') {
            return NameFault.LEADING_SLASH;
        }
        return encodedFault(value);
    }

    private static NameFault encodedFault(String value) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(java.nio.CharBuffer.wrap(value));
            return encoded.remaining() > MAX_BYTES ? NameFault.TOO_LONG : NameFault.NONE;
        } catch (CharacterCodingException _) {
            return NameFault.NOT_UNICODE;
        }
    }

    /// Reads a name that came from a person or a request.
    ///
    /// @throws EngineException with [Problem.InvalidObjectName] when the rule does not allow it
    public static ObjectKey parse(String value) throws EngineException {
        NameFault fault = fault(value);
        if (fault != NameFault.NONE) {
            throw new EngineException(new Problem.InvalidObjectName(value, fault));
        }
        return new ObjectKey(value);
    }

    /// The name as UTF-8, in which order and limits are defined.
    public byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    /// The name behind UTF-8 bytes that were stored before.
    public static ObjectKey ofBytes(byte[] utf8) {
        return new ObjectKey(new String(utf8, StandardCharsets.UTF_8));
    }

    @Override
    public int compareTo(ObjectKey other) {
        return Arrays.compareUnsigned(bytes(), other.bytes());
    }

    @Override
    public String toString() {
        return value;
    }
}
