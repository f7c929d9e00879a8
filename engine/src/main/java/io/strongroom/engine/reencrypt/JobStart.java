package io.strongroom.engine.reencrypt;

import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.PlanEntries;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSnapshot.Plan;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.KeyScope;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes jobs over keys: checks what they need, freezes their plan, and queues them with it.
public final class JobStart {
    private final JobTools tools;
    private final JobRunner runner;
    private final TargetKeys keys;

    public JobStart(JobTools tools, JobRunner runner) {
        this.tools = tools;
        this.runner = runner;
        this.keys = new TargetKeys(tools);
    }

    /// Plans and queues a job.
    ///
    /// @param entry whom and what the start is recorded for; all the job does stands under its
    ///     request
    /// @throws EngineException with what stands against using source or target now,
    ///     [Problem.NoSuchBucket], or [Problem.InvalidArgument] for a target that changes nothing
    public JobSnapshot start(AuditEntry entry, JobSpec.OverKey spec) throws EngineException {
        makeServiceKey(entry, spec);
        Planned planned = tools.database().read(tables -> plan(tables, spec));
        JobSnapshot job =
                tools.database().write(entry, tx -> QueuedJob.insert(tx, entry, spec, planned.plan(), planned.pages()));
        runner.announce(job);
        runner.wake();
        return job;
    }

    private void makeServiceKey(AuditEntry entry, JobSpec.OverKey spec) throws EngineException {
        Optional<EncryptionRule> rule = switch (spec) {
            case JobSpec.Rewrap rewrap -> rewrap.target().rule();
            case JobSpec.Reencrypt reencrypt -> Optional.of(reencrypt.rule());
        };
        if (rule.isPresent() && !(rule.get() instanceof EncryptionRule.None)) {
            tools.keys().wrappingKeys().of(rule.get(), entry.as("CreateServiceKey", "key"));
        }
    }

    private record Planned(Plan plan, List<PlanEntries> pages) {}

    private Planned plan(Tables tables, JobSpec.OverKey spec) throws EngineException {
        checkScope(tables, spec.scope());
        checkTarget(tables, spec);
        if (spec.then().isPresent()) {
            tools.keys().acts().require(tables, spec.scope().key(), spec.then().get());
        }
        Reach reach = Reach.of(tables, spec);
        PlanPages.Found found = KeyPlanner.find(tables, reach, Set.of());
        return new Planned(found.plan(RewrapUploads.count(tables, reach)), found.pages());
    }

    private void checkScope(Tables tables, KeyScope scope) throws EngineException {
        KeyVault vault = tools.vault();
        vault.requireUsable(tables, vault.get(tables, scope.key()));
        if (scope.version().isPresent()) {
            KeyVersionId version = scope.version().get();
            if (tables.keyVersions().find(scope.key(), version).isEmpty()) {
                throw new EngineException(new Problem.KeyNotFound(scope.key() + "/" + version));
            }
        }
        if (scope.bucket().isPresent()) {
            tables.buckets().get(scope.bucket().get());
        }
    }

    private void checkTarget(Tables tables, JobSpec.OverKey spec) throws EngineException {
        if (spec instanceof JobSpec.Reencrypt(var _, EncryptionRule.None _, var _)) {
            return;
        }
        KeyRow target = keys.target(tables, spec);
        tools.vault().requireUsable(tables, target);
        boolean same = target.id().equals(spec.scope().key());
        if (same && !maySame(spec)) {
            throw new EngineException(
                    new Problem.InvalidArgument("TargetKeyId", target.id().toString()));
        }
    }

    /// Whether the key of the scope may be the target too: its newest version, or new data keys under
    /// it; not where it is to be left empty.
    private static boolean maySame(JobSpec.OverKey spec) {
        boolean another =
                spec instanceof JobSpec.Rewrap rewrap && rewrap.target().rule().isPresent();
        return spec.then().isEmpty() && !another;
    }
}
