package io.strongroom.engine.meta;

import io.strongroom.engine.crypto.Mac;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// Authenticates rows whose content decides about security: the file cipher of the database does
/// not.
final class RowMac {
    private final SecretBytes key;

    RowMac(SecretBytes key) {
        this.key = key;
    }

    /// The code of a row: every column in order, absent ones told from empty ones.
    byte[] of(String table, @Nullable Object... columns) {
        byte[][] fields = new byte[columns.length + 1][];
        fields[0] = table.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < columns.length; i++) {
            fields[i + 1] = encode(columns[i]);
        }
        return Mac.of(key, fields);
    }

    private static byte[] encode(@Nullable Object column) {
        return switch (column) {
            case null -> new byte[] {0};
            case byte[] bytes -> prefixed((byte) 1, bytes);
            default -> prefixed((byte) 2, column.toString().getBytes(StandardCharsets.UTF_8));
        };
    }

    private static byte[] prefixed(byte kind, byte[] content) {
        byte[] out = new byte[content.length + 1];
        out[0] = kind;
        System.arraycopy(content, 0, out, 1, content.length);
        return out;
    }

    /// Refuses a row whose code does not fit.
    void check(byte[] stored, String resource, byte[] computed) throws EngineException {
        if (!fits(stored, computed)) {
            throw new EngineException(new Problem.KeyTampered(resource));
        }
    }

    /// Whether a row's code is that of its content.
    static boolean fits(byte[] stored, byte[] computed) {
        return MessageDigest.isEqual(stored, computed);
    }
}
