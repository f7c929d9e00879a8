package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.CounterTable.KeyCount;
import io.strongroom.engine.meta.KeyVersionRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyScope;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import io.strongroom.engine.model.RewrapTarget;
import java.util.List;
import java.util.Optional;

/// What a job's scope means at one moment, in numbers of rows.
///
/// @param bucketId of a bucket that is gone there is none: then nothing is covered
/// @param done the version whose objects need nothing any more
record Reach(
        KeyId key,
        Optional<KeyVersionId> version,
        boolean everyBucket,
        Optional<Long> bucketId,
        Optional<KeyVersionId> done) {
    static Reach of(Tables tables, JobSpec.OverKey spec) throws EngineException {
        KeyScope scope = spec.scope();
        Optional<BucketRow> bucket = scope.bucket().isEmpty()
                ? Optional.empty()
                : tables.buckets().find(scope.bucket().get());
        boolean ownNewest =
                spec instanceof JobSpec.Rewrap rewrap && rewrap.target() instanceof RewrapTarget.NewestVersion;
        return new Reach(
                scope.key(),
                scope.version(),
                scope.bucket().isEmpty(),
                bucket.map(BucketRow::id),
                ownNewest ? newest(tables, scope.key()) : Optional.empty());
    }

    private static Optional<KeyVersionId> newest(Tables tables, KeyId key) throws EngineException {
        List<KeyVersionRow> versions = tables.keyVersions().of(key);
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.getLast().id());
    }

    boolean covers(KeyCount count) {
        return covers(new WrappingKey(key, count.version()), count.bucketId());
    }

    /// Whether what `wrapping` protects in a bucket is still to be done.
    boolean covers(WrappingKey wrapping, long bucket) {
        return wrapping.key().equals(key)
                && version.stream().allMatch(wrapping.version()::equals)
                && done.stream().noneMatch(wrapping.version()::equals)
                && (everyBucket || bucketId.stream().anyMatch(id -> id == bucket));
    }
}
