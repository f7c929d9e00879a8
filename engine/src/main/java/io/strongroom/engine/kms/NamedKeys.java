package io.strongroom.engine.kms;

import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EncryptionRule.KeyChoice;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.RewrapTarget;
import java.util.Optional;

/// Which key rules and targets name at this moment.
public final class NamedKeys {
    private final KeyVault vault;

    public NamedKeys(KeyVault vault) {
        this.vault = vault;
    }

    /// The key that wraps under `rule`; empty when it names none, one that does not exist, or one
    /// that is made on first use.
    public Optional<KeyId> of(Tables tables, EncryptionRule rule) throws EngineException {
        return switch (rule) {
            case EncryptionRule.None() -> Optional.empty();
            case EncryptionRule.OssManaged _ -> ofKind(tables, KeyKind.OSS_RING);
            case EncryptionRule.Kms(KeyChoice.Managed(), var _) -> ofKind(tables, KeyKind.MANAGED_DEFAULT);
            case EncryptionRule.Kms(KeyChoice.Named(String name), var _) -> named(tables, name);
        };
    }

    /// The key that wraps when `spec` is carried out; empty like [#of(Tables, EncryptionRule)].
    public Optional<KeyId> target(Tables tables, JobSpec spec) throws EngineException {
        return switch (spec) {
            case JobSpec.Rewrap(var scope, RewrapTarget target, var _) ->
                target.rule().isPresent() ? of(tables, target.rule().get()) : Optional.of(scope.key());
            case JobSpec.Reencrypt(var _, EncryptionRule rule, var _) -> of(tables, rule);
            case JobSpec.History(var _, HistoryTarget.Rule(EncryptionRule rule), var _) -> of(tables, rule);
            case JobSpec.History(var _, HistoryTarget.BucketDefault(), var _) -> Optional.empty();
            case JobSpec.History(var _, HistoryTarget.Wrapping(RewrapTarget by), var _) ->
                by.rule().isPresent() ? of(tables, by.rule().get()) : Optional.empty();
            case JobSpec.Undo _, JobSpec.Scrub _ -> Optional.empty();
        };
    }

    /// Whether a job cannot go on without `key`.
    public boolean needs(Tables tables, JobSpec spec, KeyId key) throws EngineException {
        Optional<KeyId> source = switch (spec) {
            case JobSpec.OverKey over -> Optional.of(over.scope().key());
            case JobSpec.History history -> history.scope().filter().key();
            case JobSpec.Undo _, JobSpec.Scrub _ -> Optional.empty();
        };
        return source.filter(key::equals).isPresent()
                || target(tables, spec).filter(key::equals).isPresent();
    }

    private static Optional<KeyId> ofKind(Tables tables, KeyKind kind) throws EngineException {
        return tables.keys().ofKind(kind).map(KeyRow::id);
    }

    private Optional<KeyId> named(Tables tables, String name) throws EngineException {
        try {
            return Optional.of(vault.resolve(tables, name).id());
        } catch (EngineException e) {
            if (e.problem() instanceof Problem.KeyTampered) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
