package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.Associated;
import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.crypto.Hkdf;
import io.strongroom.engine.crypto.KeyWrap;
import io.strongroom.engine.crypto.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// One root secret with the keys derived from it, each by a label of its own (HKDF-SHA256,
/// salt = store id); nothing but its successor and the slots is wrapped by it directly.
final class RootSecret implements AutoCloseable {
    /// Bytes of a root secret.
    static final int LENGTH = 32;

    private final SecretBytes secret;
    private final SecretBytes material;
    private final SecretBytes importSession;
    private final SecretBytes auxiliary;
    private final SecretBytes slotKeys;
    private final SecretBytes successor;
    private final SecretBytes backup;

    /// @param secret taken over; closed with this object
    RootSecret(UUID storeId, SecretBytes secret) {
        this.secret = secret;
        byte[] salt = Associated.uuid(storeId);
        this.material = derive(salt, "strongroom/cmk-material/v1");
        this.importSession = derive(salt, "strongroom/import-session/v1");
        this.auxiliary = derive(salt, "strongroom/auxiliary/v1");
        this.slotKeys = derive(salt, "strongroom/slot-keys/v1");
        this.successor = derive(salt, "strongroom/next-root/v1");
        this.backup = derive(salt, "strongroom/backup/v1");
    }

    private SecretBytes derive(byte[] salt, String label) {
        return Hkdf.sha256(secret, salt, label.getBytes(StandardCharsets.US_ASCII), LENGTH);
    }

    static RootSecret random(UUID storeId) {
        return new RootSecret(storeId, SecretBytes.random(LENGTH));
    }

    SecretBytes material() {
        return material;
    }

    SecretBytes importSession() {
        return importSession;
    }

    SecretBytes auxiliary() {
        return auxiliary;
    }

    SecretBytes backup() {
        return backup;
    }

    SecretBytes slotKeys() {
        return slotKeys;
    }

    byte[] wrapUnder(SecretBytes slotKey, byte[] associatedData) {
        return KeyWrap.wrap(slotKey, secret, associatedData);
    }

    byte[] wrapSuccessor(RootSecret next, UUID storeId) {
        return KeyWrap.wrap(successor, next.secret, successorContext(storeId));
    }

    RootSecret unwrapSuccessor(byte[] wrapped, UUID storeId) throws AuthenticationFailedException {
        return new RootSecret(storeId, KeyWrap.unwrap(successor, wrapped, successorContext(storeId)));
    }

    private static byte[] successorContext(UUID storeId) {
        return Associated.of(Associated.uuid(storeId), Associated.text("slots"), Associated.text("next-root"));
    }

    @Override
    public void close() {
        material.close();
        importSession.close();
        auxiliary.close();
        slotKeys.close();
        successor.close();
        backup.close();
        secret.close();
    }
}
