package io.strongroom.engine.reencrypt;

import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.kms.NamedKeys;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.HistoryTable.Stored;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.BucketEntry.BucketDefault;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EncryptionRule.KeyChoice;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryFilter;
import io.strongroom.engine.model.HistoryFilter.Condition;
import io.strongroom.engine.model.HistoryPlan.Reason;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.ObjectEncryption;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.Problem;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a job over history makes of an object version, by buckets and keys as they were at one
/// moment.
final class HistoryMatch implements Aim {
    private static final int BUCKETS_AT_ONCE = 1000;

    private final JobSpec.History spec;
    private final Map<Long, Bucket> buckets;
    private final Optional<KeyId> target;
    private final Optional<HistoryWrapping> wrapping;

    private HistoryMatch(
            JobSpec.History spec,
            Map<Long, Bucket> buckets,
            Optional<KeyId> target,
            Optional<HistoryWrapping> wrapping) {
        this.spec = spec;
        this.buckets = buckets;
        this.target = target;
        this.wrapping = wrapping;
    }

    /// A rule with the key it names now, if it names one.
    private record Settled(EncryptionRule rule, Optional<KeyId> key, boolean usable) {
        /// Whether an object is encrypted just so already.
        boolean isMetBy(ObjectEncryption now) {
            return switch (rule) {
                case EncryptionRule.None() -> now.mode() == EncryptionMode.NONE;
                case EncryptionRule.OssManaged(var algorithm) ->
                    now.mode() == EncryptionMode.SSE_OSS && now.algorithm() == algorithm;
                case EncryptionRule.Kms(KeyChoice.Managed(), var algorithm) ->
                    now.mode() == EncryptionMode.SSE_KMS_DEFAULT && now.algorithm() == algorithm;
                case EncryptionRule.Kms(KeyChoice.Named _, var algorithm) ->
                    now.algorithm() == algorithm
                            && now.wrappingKey().map(WrappingKey::key).equals(key)
                            && key.isPresent();
            };
        }
    }

    private record Bucket(
            BucketName name, Optional<Settled> target, Optional<Settled> ownDefault, Optional<Instant> defaultSince) {}

    /// What is to be done with an object version of the scope.
    sealed interface Verdict {
        /// It is to become this.
        record Change(EncryptionRule rule) implements Verdict {}

        /// It is left alone.
        record Skip(Reason reason) implements Verdict {}
    }

    static HistoryMatch of(Tables tables, KeyVault vault, JobSpec.History spec) throws EngineException {
        Settling settling = new Settling(tables, vault, new NamedKeys(vault));
        Optional<Settled> rule = spec.target() instanceof HistoryTarget.Rule(EncryptionRule wanted)
                ? Optional.of(settling.settle(wanted))
                : Optional.empty();
        Map<Long, Bucket> buckets = new HashMap<>();
        String after = "";
        List<BucketRow> page;
        do {
            page = tables.buckets().list("", after, BUCKETS_AT_ONCE);
            for (BucketRow bucket : page) {
                BucketName name = bucket.entry().name();
                after = name.value();
                if (spec.scope().covers(name)) {
                    Optional<BucketDefault> set = bucket.entry().defaultEncryption();
                    Optional<Settled> own = set.isPresent()
                            ? Optional.of(settling.settle(set.get().rule()))
                            : Optional.empty();
                    buckets.put(
                            bucket.id(),
                            new Bucket(name, rule.isPresent() ? rule : own, own, set.map(BucketDefault::setAt)));
                }
            }
        } while (page.size() == BUCKETS_AT_ONCE);
        Optional<HistoryWrapping> wrapping = spec.target() instanceof HistoryTarget.Wrapping(var by)
                ? Optional.of(HistoryWrapping.of(tables, vault, by))
                : Optional.empty();
        Optional<KeyId> target = rule.flatMap(Settled::key).or(() -> wrapping.flatMap(HistoryWrapping::target));
        return new HistoryMatch(spec, buckets, target, wrapping);
    }

    private record Settling(Tables tables, KeyVault vault, NamedKeys names) {
        Settled settle(EncryptionRule rule) throws EngineException {
            Optional<KeyId> key = names.of(tables, rule);
            boolean named = rule instanceof EncryptionRule.Kms(KeyChoice.Named _, var _);
            return new Settled(rule, key, named ? isUsable(key) : true);
        }

        private boolean isUsable(Optional<KeyId> key) throws EngineException {
            return key.isPresent() && HistoryMatch.isUsable(tables, vault, key.get());
        }
    }

    /// Whether a key can be used now.
    static boolean isUsable(Tables tables, KeyVault vault, KeyId key) throws EngineException {
        try {
            vault.requireUsable(tables, vault.get(tables, key));
            return true;
        } catch (EngineException e) {
            if (e.problem() instanceof Problem.KeyNotUsable
                    || e.problem() instanceof Problem.KeyNotFound
                    || e.problem() instanceof Problem.KeyDeleted) {
                return false;
            }
            throw e;
        }
    }

    /// The name of a bucket of the scope.
    BucketName bucket(long id) {
        Bucket bucket = buckets.get(id);
        if (bucket == null) {
            throw new IllegalArgumentException("bucket " + id + " is not in the scope");
        }
        return bucket.name();
    }

    /// What becomes of an object version; empty for one that is not in the scope.
    Optional<Verdict> verdict(Stored object) {
        Bucket bucket = buckets.get(object.bucketId());
        if (bucket == null || !isMeant(object, bucket)) {
            return Optional.empty();
        }
        if (wrapping.isPresent()) {
            return Optional.of(wrapping.get().verdict(object.encryption()));
        }
        if (bucket.target().isEmpty()) {
            return Optional.of(new Verdict.Skip(Reason.NO_DEFAULT));
        }
        Settled to = bucket.target().get();
        if (to.isMetBy(object.encryption())) {
            return Optional.of(new Verdict.Skip(Reason.ALREADY_SO));
        }
        return Optional.of(to.usable() ? new Verdict.Change(to.rule()) : new Verdict.Skip(Reason.TARGET_NOT_USABLE));
    }

    /// Whether an object version is in the scope, whatever becomes of it.
    boolean covers(Stored object) {
        Bucket bucket = buckets.get(object.bucketId());
        return bucket != null && isMeant(object, bucket);
    }

    private boolean isMeant(Stored object, Bucket bucket) {
        HistoryFilter filter = spec.scope().filter();
        ObjectEncryption now = object.encryption();
        return object.key().value().startsWith(spec.scope().prefix())
                && filter.conditions().stream().allMatch(condition -> fulfils(object, bucket, condition))
                && (filter.modes().isEmpty() || filter.modes().contains(now.mode()))
                && filter.key().stream()
                        .allMatch(key -> now.wrappingKey().stream()
                                .anyMatch(wrapping -> wrapping.key().equals(key)))
                && filter.version().stream()
                        .allMatch(version -> now.wrappingKey().stream()
                                .anyMatch(wrapping -> wrapping.version().equals(version)))
                && filter.size().holds(object.size())
                && filter.stored().holds(object.storedAt())
                && filter.name().stream().allMatch(object.key().value()::contains);
    }

    private static boolean fulfils(Stored object, Bucket bucket, Condition condition) {
        return switch (condition) {
            case UNENCRYPTED -> object.encryption().mode() == EncryptionMode.NONE;
            case MIRRORED -> object.origin() == ObjectOrigin.MIRRORED;
            case BEFORE_DEFAULT -> bucket.defaultSince().stream().anyMatch(object.storedAt()::isBefore);
            case DIFFERS_FROM_DEFAULT ->
                bucket.ownDefault().stream().anyMatch(own -> !own.isMetBy(object.encryption()));
        };
    }

    @Override
    public Optional<EncryptionRule> of(ObjectRow row) {
        return verdict(Stored.of(row))
                .flatMap(verdict ->
                        verdict instanceof Verdict.Change(EncryptionRule rule) ? Optional.of(rule) : Optional.empty());
    }

    /// Without its one target nothing can be done; what stands against a source, or against the
    /// default of one bucket, stands against single objects.
    @Override
    public boolean concernsTheJob(Problem problem) {
        return switch (problem) {
            case Problem.KeyNotUsable refused ->
                target.filter(refused.key()::equals).isPresent();
            case Problem.KeyDeleted deleted ->
                target.filter(deleted.key()::equals).isPresent();
            case Problem.AliasNotFound _ -> !(spec.target() instanceof HistoryTarget.BucketDefault);
            case Problem.KeyNotFound missing ->
                target.filter(key -> missing.id().startsWith(key.toString())).isPresent();
            default -> Aim.isOfTheStore(problem);
        };
    }
}
