package io.strongroom.engine.kms;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyKind;

/// The key under which something new is about to be wrapped: found by what names it, made if it is the store's own
/// and used for the first time, and with the version it should have by now. Safe for many threads.
public final class WrappingKeys {
    private final Database database;
    private final KeyVault vault;
    private final ServiceKeys serviceKeys;
    private final KeyTransitions transitions;

    public WrappingKeys(Database database, KeyVault vault, ServiceKeys serviceKeys, KeyTransitions transitions) {
        this.database = database;
        this.vault = vault;
        this.serviceKeys = serviceKeys;
        this.transitions = transitions;
    }

    /// The key of a rule that encrypts.
    ///
    /// @param entry whom the making of a service key is recorded for
    /// @throws EngineException with [Problem.KeyNotFound], [Problem.KeyDeleted], [Problem.AliasNotFound],
    ///     [Problem.InvalidKeyId]
    public KeyRow of(EncryptionRule rule, AuditEntry entry) throws EngineException {
        return switch (rule) {
            case EncryptionRule.None() -> throw new IllegalArgumentException("nothing is wrapped without encryption");
            case EncryptionRule.OssManaged _ -> own(KeyKind.OSS_RING, entry);
            case EncryptionRule.Kms(EncryptionRule.KeyChoice.Managed _, var _) -> own(KeyKind.MANAGED_DEFAULT, entry);
            case EncryptionRule.Kms(EncryptionRule.KeyChoice.Named(String name), var _) -> named(name);
        };
    }

    /// The key of this id or alias.
    public KeyRow named(String name) throws EngineException {
        return transitions.rotated(database.read(tables -> vault.resolve(tables, name)));
    }

    private KeyRow own(KeyKind kind, AuditEntry entry) throws EngineException {
        return transitions.rotated(serviceKeys.get(kind, entry));
    }
}
