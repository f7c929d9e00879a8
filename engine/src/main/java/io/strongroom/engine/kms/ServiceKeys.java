package io.strongroom.engine.kms;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import java.time.Duration;
import java.util.Optional;

/// The keys that belong to the store: the ring of SSE-OSS, which rotates by itself, and the
/// managed default CMK.
///
/// Each exists at most once; the single committer makes two first uses at the same time find the
/// same key.
public final class ServiceKeys {
    /// How often the ring of SSE-OSS rotates unless it is set otherwise.
    public static final Duration DEFAULT_ROTATION = Duration.ofDays(90);

    private final Database database;
    private final NewKeys newKeys;

    public ServiceKeys(Database database, NewKeys newKeys) {
        this.database = database;
        this.newKeys = newKeys;
    }

    /// The key of this kind; made now when it is asked for the first time.
    ///
    /// @param entry names whom the creation is recorded for
    public KeyRow get(KeyKind kind, AuditEntry entry) throws EngineException {
        Optional<KeyRow> found = database.read(tables -> tables.keys().ofKind(kind));
        return found.isPresent() ? found.get() : database.write(entry, tx -> getOrCreate(tx, kind));
    }

    private KeyRow getOrCreate(Tx tx, KeyKind kind) throws EngineException {
        Optional<KeyRow> found = tx.keys().ofKind(kind);
        KeyRow key = found.isPresent() ? found.get() : newKeys.create(tx, wanted(kind), Caller.ROOT.name());
        tx.note("keyId", key.id().toString());
        return key;
    }

    private static NewKey wanted(KeyKind kind) {
        return switch (kind) {
            case OSS_RING ->
                new NewKey(
                        kind,
                        KeyOrigin.ALIYUN_KMS,
                        KeySpec.AES_256,
                        "",
                        Optional.empty(),
                        Optional.of(DEFAULT_ROTATION));
            case MANAGED_DEFAULT ->
                new NewKey(
                        kind,
                        KeyOrigin.ALIYUN_KMS,
                        KeySpec.AES_256,
                        "",
                        Optional.of(KeyAlias.MANAGED_DEFAULT),
                        Optional.empty());
            case USER -> throw new IllegalArgumentException("keys of people are not made by themselves");
        };
    }
}
