package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.Associated;
import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.crypto.KeyWrap;
import io.strongroom.engine.crypto.SecretBytes;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The key everything else hangs on, present only while the store is unsealed.
///
/// It wraps CMK material, the private keys of import tickets and the auxiliary keys through keys
/// derived with labels of their own, never directly.
///
/// While it is being rotated there are two of it: from [#announce] on the successor wraps, and
/// both open; from [#advance] on the slots belong to the successor; [#forget] wipes the old one.
/// Material must be wrapped within a write transaction, so that a rotation misses none. Safe for
/// many threads; rotating is for one at a time.
public final class RootKey implements AutoCloseable {
    private final UUID storeId;
    private volatile Roots roots;

    /// @param anchored the one that the slot file's slots hold
    /// @param wrapping wraps material; another than `anchored` between [#announce] and [#advance]
    /// @param old opens what was wrapped before, until it is forgotten
    private record Roots(RootSecret anchored, RootSecret wrapping, Optional<RootSecret> old) {}

    RootKey(UUID storeId, RootSecret root) {
        this.storeId = storeId;
        this.roots = new Roots(root, root, Optional.empty());
    }

    static RootKey random(UUID storeId) {
        return new RootKey(storeId, RootSecret.random(storeId));
    }

    /// The store this key belongs to.
    public UUID storeId() {
        return storeId;
    }

    /// The secret that the slots hold.
    RootSecret anchored() {
        return roots.anchored();
    }

    /// The secret that wraps material.
    RootSecret newest() {
        return roots.wrapping();
    }

    /// Whether a rotation has begun and not ended.
    boolean isRotating() {
        return roots.old().isPresent();
    }

    /// Whether the slots still belong to the old one of two.
    boolean isAnnounced() {
        return !roots.anchored().equals(roots.wrapping());
    }

    /// From now on `next` wraps, and both open. Its wrapped form must stand in the slot file.
    void announce(RootSecret next) {
        RootSecret old = roots.anchored();
        roots = new Roots(old, next, Optional.of(old));
    }

    /// The slot file's slots hold the new one now.
    void advance() {
        roots = new Roots(roots.wrapping(), roots.wrapping(), roots.old());
    }

    /// Wipes the old one; nobody may still be about to open anything it wrapped.
    void forget() {
        Optional<RootSecret> old = roots.old();
        roots = new Roots(roots.anchored(), roots.wrapping(), Optional.empty());
        old.ifPresent(RootSecret::close);
    }

    byte[] wrapMaterial(SecretBytes material, UUID keyId, UUID versionId) {
        return KeyWrap.wrap(roots.wrapping().material(), material, materialContext(keyId, versionId));
    }

    SecretBytes unwrapMaterial(byte[] wrapped, UUID keyId, UUID versionId) throws AuthenticationFailedException {
        return unwrap(RootSecret::material, wrapped, materialContext(keyId, versionId));
    }

    /// The same material as the newest secret wraps it; empty when that is how it stands already.
    Optional<byte[]> rewrapMaterial(byte[] wrapped, UUID keyId, UUID versionId) throws AuthenticationFailedException {
        return rewrap(RootSecret::material, wrapped, materialContext(keyId, versionId));
    }

    private byte[] materialContext(UUID keyId, UUID versionId) {
        return Associated.of(
                Associated.uuid(storeId),
                Associated.text("cmk_version"),
                Associated.uuid(keyId),
                Associated.uuid(versionId),
                Associated.text("material"));
    }

    byte[] wrapImportKey(SecretBytes privateKey, UUID keyId, UUID sessionId) {
        return KeyWrap.wrap(roots.wrapping().importSession(), privateKey, importContext(keyId, sessionId));
    }

    SecretBytes unwrapImportKey(byte[] wrapped, UUID keyId, UUID sessionId) throws AuthenticationFailedException {
        return unwrap(RootSecret::importSession, wrapped, importContext(keyId, sessionId));
    }

    /// The same private key as the newest secret wraps it; empty when that is how it stands
    /// already.
    Optional<byte[]> rewrapImportKey(byte[] wrapped, UUID keyId, UUID sessionId) throws AuthenticationFailedException {
        return rewrap(RootSecret::importSession, wrapped, importContext(keyId, sessionId));
    }

    private byte[] importContext(UUID keyId, UUID sessionId) {
        return Associated.of(
                Associated.uuid(storeId),
                Associated.text("import_session"),
                Associated.uuid(keyId),
                Associated.uuid(sessionId),
                Associated.text("private-key"));
    }

    /// Wraps the key of a backup so that whoever opens one of the slots of now opens it; no slot may change meanwhile.
    ///
    /// @param head hash of what stands before it in the bundle
    public byte[] wrapBackupKey(SecretBytes key, UUID bundle, byte[] head) {
        return KeyWrap.wrap(roots.anchored().backup(), key, backupContext(bundle, head));
    }

    /// The key of a backup; refuses another bundle's, and one whose head was changed.
    public SecretBytes unwrapBackupKey(byte[] wrapped, UUID bundle, byte[] head) throws AuthenticationFailedException {
        return KeyWrap.unwrap(roots.anchored().backup(), wrapped, backupContext(bundle, head));
    }

    private byte[] backupContext(UUID bundle, byte[] head) {
        return Associated.of(Associated.uuid(storeId), Associated.text("backup"), Associated.uuid(bundle), head);
    }

    private SecretBytes unwrap(Function<RootSecret, SecretBytes> purpose, byte[] wrapped, byte[] context)
            throws AuthenticationFailedException {
        Roots now = roots;
        try {
            return KeyWrap.unwrap(purpose.apply(now.wrapping()), wrapped, context);
        } catch (AuthenticationFailedException e) {
            if (now.old().isEmpty()) {
                throw e;
            }
            return KeyWrap.unwrap(purpose.apply(now.old().get()), wrapped, context);
        }
    }

    private Optional<byte[]> rewrap(Function<RootSecret, SecretBytes> purpose, byte[] wrapped, byte[] context)
            throws AuthenticationFailedException {
        Roots now = roots;
        try {
            KeyWrap.unwrap(purpose.apply(now.wrapping()), wrapped, context).close();
            return Optional.empty();
        } catch (AuthenticationFailedException e) {
            if (now.old().isEmpty()) {
                throw e;
            }
            try (SecretBytes secret = KeyWrap.unwrap(purpose.apply(now.old().get()), wrapped, context)) {
                return Optional.of(KeyWrap.wrap(purpose.apply(now.wrapping()), secret, context));
            }
        }
    }

    @Override
    public void close() {
        Roots now = roots;
        now.old().ifPresent(RootSecret::close);
        now.anchored().close();
        now.wrapping().close();
    }
}
