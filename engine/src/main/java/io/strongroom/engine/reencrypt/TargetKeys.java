package io.strongroom.engine.reencrypt;

import io.strongroom.engine.kms.NamedKeys;
import io.strongroom.engine.kms.Rewrapping;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import io.strongroom.engine.model.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The keys a job goes from and to, as they are at the moment.
final class TargetKeys {
    private final JobTools tools;
    private final NamedKeys names;

    TargetKeys(JobTools tools) {
        this.tools = tools;
        this.names = new NamedKeys(tools.vault());
    }

    /// The key a job goes to.
    ///
    /// @throws EngineException with [Problem.KeyNotFound] when the job names none that exists
    KeyRow target(Tables tables, JobSpec.OverKey spec) throws EngineException {
        Optional<KeyId> target = names.target(tables, spec);
        if (target.isEmpty()) {
            throw new EngineException(new Problem.KeyNotFound(spec.scope().key().toString()));
        }
        return tools.vault().get(tables, target.get());
    }

    /// What wraps data keys of `sources` by the job's target.
    Rewrapping rewrapping(Tables tables, JobRow job, Set<WrappingKey> sources) throws EngineException {
        return tools.dataKeys()
                .rewrapping(
                        tables,
                        sources,
                        target(tables, OverKey.of(job)),
                        tools.access().permit(JobAudit.caller(job)));
    }

    /// Refuses, within the write, keys that were taken away since the data keys were wrapped.
    void requireUsable(Tx tx, JobRow job, WrappingKey target) throws EngineException {
        tools.vault().requireUsable(tx, tools.vault().get(tx, target.key()));
        KeyId source = OverKey.of(job).scope().key();
        tools.vault().requireUsable(tx, tools.vault().get(tx, source));
    }

    /// The names of buckets by their numbers.
    static Map<Long, BucketName> buckets(Tables tables, Set<Long> ids) throws EngineException {
        Map<Long, BucketName> names = new HashMap<>();
        for (Long id : ids) {
            Optional<BucketRow> bucket = tables.buckets().find(id);
            bucket.ifPresent(found -> names.put(id, found.entry().name()));
        }
        return names;
    }
}
