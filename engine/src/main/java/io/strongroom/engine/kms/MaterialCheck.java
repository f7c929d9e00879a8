package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.model.MaterialFault;
import java.util.Arrays;
import java.util.Optional;

/// What key material must be, whatever it was wrapped in: raw bytes of the key's length, and not
/// the same byte over and over.
final class MaterialCheck {
    private MaterialCheck() {}

    /// Whether `material` may be imported; as quick for what may not.
    static boolean passes(SecretBytes material, int expected) {
        return material.length() == expected && !material.<Boolean>use(MaterialCheck::isOneByte);
    }

    /// What is wrong with `material` for a key that takes `expected` bytes.
    static Optional<MaterialFinding> of(SecretBytes material, int expected) {
        byte[] bytes = material.copy();
        try {
            return fault(bytes, expected).map(fault -> new MaterialFinding(fault, bytes.length));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static Optional<MaterialFault> fault(byte[] bytes, int expected) {
        if (bytes.length == expected) {
            return isOneByte(bytes) ? Optional.of(MaterialFault.SINGLE_BYTE) : Optional.empty();
        }
        if (endsWithLineBreak(bytes, expected)) {
            return Optional.of(MaterialFault.LINE_BREAK_WRAPPED);
        }
        return Optional.of(
                switch (TextForm.of(bytes)) {
                    case TextForm.Hex(byte[] decoded) when wiped(decoded) == expected -> MaterialFault.HEX_WRAPPED;
                    case TextForm.Base64Text(byte[] decoded)
                    when wiped(decoded) == expected -> MaterialFault.BASE64_WRAPPED;
                    default -> MaterialFault.WRONG_LENGTH;
                });
    }

    private static int wiped(byte[] decoded) {
        Arrays.fill(decoded, (byte) 0);
        return decoded.length;
    }

    private static boolean isOneByte(byte[] bytes) {
        for (byte each : bytes) {
            if (each != bytes[0]) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsWithLineBreak(byte[] bytes, int expected) {
        boolean newline = bytes.length == expected + 1;
        boolean pair = bytes.length == expected + 2 && bytes[expected] == '\r';
        return (newline || pair) && bytes[bytes.length - 1] == '\n';
    }
}
