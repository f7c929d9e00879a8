package io.strongroom.engine.model;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Identifies one call in answers and in the audit trail: 24 hexadecimal digits, as OSS gives
/// them.
public record RequestId(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A new id that no other call has.
    public static RequestId random() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return new RequestId(HexFormat.of().withUpperCase().formatHex(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}
