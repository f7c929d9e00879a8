package io.strongroom.engine.reencrypt;

import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.kms.NamedKeys;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.KeyVersionRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EncryptionRule.KeyChoice;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryPlan.Reason;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.ObjectEncryption;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import io.strongroom.engine.model.RewrapTarget;
import io.strongroom.engine.reencrypt.HistoryMatch.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a job that wraps data keys anew makes of object versions, by keys as they were at one moment.
final class HistoryWrapping {
    private final RewrapTarget by;
    private final Optional<KeyId> target;
    private final Map<KeyId, Newest> newest;

    private HistoryWrapping(RewrapTarget by, Optional<KeyId> target, Map<KeyId, Newest> newest) {
        this.by = by;
        this.target = target;
        this.newest = newest;
    }

    /// The newest version of a key, and whether it can be used now.
    private record Newest(WrappingKey key, boolean usable) {}

    static HistoryWrapping of(Tables tables, KeyVault vault, RewrapTarget by) throws EngineException {
        Optional<EncryptionRule> rule = by.rule();
        Optional<KeyId> target = rule.isEmpty() ? Optional.empty() : new NamedKeys(vault).of(tables, rule.get());
        Map<KeyId, Newest> newest = new HashMap<>();
        for (KeyRow key : tables.keys().list()) {
            List<KeyVersionRow> versions = tables.keyVersions().of(key.id());
            if (!versions.isEmpty()) {
                WrappingKey last = new WrappingKey(key.id(), versions.getLast().id());
                newest.put(key.id(), new Newest(last, HistoryMatch.isUsable(tables, vault, key.id())));
            }
        }
        return new HistoryWrapping(by, target, newest);
    }

    /// The key all data keys go under; empty when each stays under its own, or it is made on first use.
    Optional<KeyId> target() {
        return target;
    }

    Verdict verdict(ObjectEncryption now) {
        Optional<WrappingKey> under = now.wrappingKey();
        if (under.isEmpty()) {
            return new Verdict.Skip(Reason.NOT_ENCRYPTED);
        }
        EncryptionRule rule = rule(now, under.get().key());
        if (by.rule().isPresent() && target.isEmpty()) {
            boolean named = by instanceof RewrapTarget.Key;
            return named ? new Verdict.Skip(Reason.TARGET_NOT_USABLE) : new Verdict.Change(rule);
        }
        Newest wanted = newest.get(target.orElse(under.get().key()));
        if (wanted == null) {
            return new Verdict.Skip(Reason.TARGET_NOT_USABLE);
        }
        if (wanted.key().equals(under.get())) {
            return new Verdict.Skip(Reason.ALREADY_SO);
        }
        return wanted.usable() ? new Verdict.Change(rule) : new Verdict.Skip(Reason.TARGET_NOT_USABLE);
    }

    /// The rule whose key wraps, for content that stays in its cipher.
    private EncryptionRule rule(ObjectEncryption now, KeyId own) {
        return switch (by) {
            case RewrapTarget.OssManaged() -> new EncryptionRule.OssManaged(now.algorithm());
            case RewrapTarget.ManagedDefault() -> new EncryptionRule.Kms(new KeyChoice.Managed(), now.algorithm());
            case RewrapTarget.Key(KeyId key) -> named(key, now);
            case RewrapTarget.NewestVersion() -> own(now, own);
        };
    }

    private static EncryptionRule own(ObjectEncryption now, KeyId own) {
        if (now.mode() == EncryptionMode.SSE_OSS) {
            return new EncryptionRule.OssManaged(now.algorithm());
        }
        return now.mode() == EncryptionMode.SSE_KMS_DEFAULT
                ? new EncryptionRule.Kms(new KeyChoice.Managed(), now.algorithm())
                : named(own, now);
    }

    private static EncryptionRule named(KeyId key, ObjectEncryption now) {
        return new EncryptionRule.Kms(new KeyChoice.Named(key.toString()), now.algorithm());
    }
}
