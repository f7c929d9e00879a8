package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.WrappedDataKey;
import java.util.Optional;

/// Everything under one key becomes what one rule says.
record KeyAim(Reach reach, EncryptionRule rule, KeyId source) implements Aim {
    static KeyAim at(Tables tables, JobRow job) throws EngineException {
        JobSpec.Reencrypt spec = (JobSpec.Reencrypt) job.snapshot().spec();
        return new KeyAim(Reach.of(tables, spec), spec.rule(), spec.scope().key());
    }

    @Override
    public Optional<EncryptionRule> of(ObjectRow row) {
        return row.protection()
                .wrapped()
                .map(WrappedDataKey::wrappingKey)
                .filter(key -> reach.covers(key, row.bucketId()))
                .map(_ -> rule);
    }

    @Override
    public boolean concernsTheJob(Problem problem) {
        return switch (problem) {
            case Problem.KeyNotUsable refused -> !refused.key().equals(source);
            case Problem.KeyDeleted deleted -> !deleted.key().equals(source);
            case Problem.AliasNotFound _ -> true;
            case Problem.KeyNotFound missing -> !missing.id().startsWith(source.toString());
            default -> Aim.isOfTheStore(problem);
        };
    }
}
