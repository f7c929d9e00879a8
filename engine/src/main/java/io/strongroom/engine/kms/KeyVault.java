package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.crypto.CipherSuite;
import io.strongroom.engine.crypto.CmkMaterial;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.meta.AliasTable.AliasRow;
import io.strongroom.engine.meta.GoneKeyTable.GoneKey;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.KeyVersionRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.KeyVersionEntry;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// CMKs, their versions and their material. Nothing is cached: a changed state counts on the
/// very next use.
public final class KeyVault {
    private final RootKey root;

    public KeyVault(RootKey root) {
        this.root = root;
    }

    /// Finds the key that a person or a rule names by id or alias, as it is now.
    ///
    /// @throws EngineException with [Problem.KeyNotFound], [Problem.KeyDeleted],
    ///     [Problem.AliasNotFound], [Problem.InvalidKeyId]
    public KeyRow resolve(Tables tables, String name) throws EngineException {
        if (name.startsWith(KeyAlias.PREFIX)) {
            Optional<AliasRow> row = tables.aliases().find(KeyAlias.parse(name));
            // The alias of a key that is gone is gone with it, whether or not that was written down yet.
            Optional<KeyRow> key = row.isPresent() ? find(tables, row.get().key()) : Optional.empty();
            return key.orElseThrow(() -> new EngineException(new Problem.AliasNotFound(name)));
        }
        KeyId id = KeyId.parse(name).orElseThrow(() -> notAnId(name));
        return get(tables, id);
    }

    /// A text that cannot be an id of any kind is malformed; one that could be is merely unknown
    /// (facts, KMS 1.1).
    private static EngineException notAnId(String name) {
        boolean possible = name.matches("[A-Za-z0-9_-]{1,128}");
        return new EngineException(possible ? new Problem.KeyNotFound(name) : new Problem.InvalidKeyId(name));
    }

    /// The key of this id as it is now.
    ///
    /// @throws EngineException with [Problem.KeyNotFound] or [Problem.KeyDeleted]
    public KeyRow get(Tables tables, KeyId id) throws EngineException {
        Optional<KeyRow> key = find(tables, id);
        return key.isPresent() ? key.get() : missing(tables, id);
    }

    /// The key of this id as it is now, if there is one.
    public Optional<KeyRow> find(Tables tables, KeyId id) throws EngineException {
        return tables.keys()
                .find(id)
                .filter(key -> !KeyTime.isGone(key, tables.now()))
                .map(key -> KeyTime.at(key, tables.now()));
    }

    private KeyRow missing(Tables tables, KeyId id) throws EngineException {
        Optional<KeyRow> due = tables.keys().find(id);
        if (due.isPresent()) {
            Instant date = due.get().deletionAt().orElseThrow();
            throw new EngineException(new Problem.KeyDeleted(id, name(tables, id), date));
        }
        Optional<GoneKey> gone = tables.goneKeys().find(id);
        throw new EngineException(
                gone.isPresent()
                        ? new Problem.KeyDeleted(
                                id, gone.get().name(), gone.get().goneAt())
                        : new Problem.KeyNotFound(id.toString()));
    }

    /// All keys as they are now, oldest first.
    public List<KeyRow> list(Tables tables) throws EngineException {
        return tables.keys().list().stream()
                .filter(key -> !KeyTime.isGone(key, tables.now()))
                .map(key -> KeyTime.at(key, tables.now()))
                .toList();
    }

    /// What people call a key: its first alias without the prefix, else its id.
    public String name(Tables tables, KeyId id) throws EngineException {
        return KeyEntry.displayName(id, aliases(tables, id));
    }

    private static List<KeyAlias> aliases(Tables tables, KeyId id) throws EngineException {
        return tables.aliases().of(id).stream().map(AliasRow::alias).toList();
    }

    /// The versions of a key as they are now, oldest first.
    public List<KeyVersionRow> versions(Tables tables, KeyRow key) throws EngineException {
        return tables.keyVersions().of(key.id()).stream()
                .map(version -> KeyTime.at(version, key, tables.now()))
                .toList();
    }

    /// Everything about a key that may be shown.
    public KeyEntry describe(Tables tables, KeyRow key) throws EngineException {
        List<KeyVersionEntry> versions =
                versions(tables, key).stream().map(KeyVault::entry).toList();
        return new KeyEntry(
                key.id(),
                key.kind(),
                key.origin(),
                key.spec(),
                key.state(),
                key.description(),
                aliases(tables, key.id()),
                key.creator(),
                key.createdAt(),
                key.deletionAt(),
                key.materialExpiresAt(),
                key.rotation().interval(),
                key.rotation().lastAt(),
                key.protection(),
                versions);
    }

    private static KeyVersionEntry entry(KeyVersionRow version) {
        return new KeyVersionEntry(
                version.id(),
                version.number(),
                version.createdAt(),
                version.material().state(),
                version.material().withheldUntil());
    }

    /// Gives a key a version with new random material.
    KeyVersionRow addVersion(Tx tx, KeyRow key, int number) {
        KeyVersionId id = new KeyVersionId(UUID.randomUUID());
        try (SecretBytes material = SecretBytes.random(key.spec().materialLength())) {
            byte[] wrapped = root.wrapMaterial(material, key.id().value(), id.value());
            KeyVersionRow version = KeyVersionRow.of(id, key.id(), number, tx.now(), wrapped);
            tx.keyVersions().insert(version);
            return version;
        }
    }

    /// Gives a key a new version, which wraps from now on; older versions still unwrap.
    public KeyVersionRow rotate(Tx tx, KeyRow key) throws EngineException {
        requireUsable(tx, key);
        int newest = tx.keyVersions().of(key.id()).getLast().number();
        KeyVersionRow version = addVersion(tx, key, newest + 1);
        tx.keys().update(key.rotatedAt(tx.now()));
        return version;
    }

    /// Rotates a key whose next version is due.
    public Optional<KeyVersionRow> rotateIfDue(Tx tx, KeyRow key) throws EngineException {
        if (!KeyTime.isRotationDue(key, tx.now())) {
            return Optional.empty();
        }
        KeyVersionRow version = rotate(tx, key);
        tx.note("keyVersionId", version.id().toString());
        return Optional.of(version);
    }

    /// Refuses a key that may not wrap or unwrap now.
    ///
    /// @throws EngineException with [Problem.KeyNotUsable]
    public void requireUsable(Tables tables, KeyRow key) throws EngineException {
        if (!key.state().mayUseMaterial()) {
            KeyEntry entry = describe(tables, key);
            Optional<Instant> until = entry.deletion().or(entry::restorableUntil);
            throw new EngineException(new Problem.KeyNotUsable(key.id(), entry.displayName(), key.state(), until));
        }
    }

    /// The version that wraps new data keys.
    KeyVersionRow primary(Tables tables, KeyRow key) throws EngineException {
        requireUsable(tables, key);
        return tables.keyVersions().of(key.id()).getLast();
    }

    /// The material of one version, to be closed after this one use.
    CmkMaterial material(KeyRow key, KeyVersionRow version) throws EngineException {
        try {
            SecretBytes material = root.unwrapMaterial(
                    version.material().wrapped(),
                    version.key().value(),
                    version.id().value());
            return new CmkMaterial(key.id().value(), version.id().value(), suite(key.spec()), material);
        } catch (AuthenticationFailedException e) {
            throw new EngineException(new Problem.KeyTampered(key.id().toString()), e);
        }
    }

    private static CipherSuite suite(KeySpec spec) {
        return switch (spec) {
            case AES_256 -> CipherSuite.AES_256_GCM;
            case SM4 -> CipherSuite.SM4_GCM;
        };
    }
}
