package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.PlanEntries;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.RewrapTarget;
import java.util.List;
import java.util.Optional;

/// Says what a job over history would do, and queues the job that does just this.
public final class HistoryStart {
    private final JobTools tools;
    private final JobRunner runner;

    public HistoryStart(JobTools tools, JobRunner runner) {
        this.tools = tools;
        this.runner = runner;
    }

    /// Looks, and writes nothing.
    ///
    /// @throws EngineException with [Problem.NoSuchBucket], or what stands against using the target
    ///     now
    public HistoryPlan plan(HistoryScope scope, HistoryTarget target) throws EngineException {
        JobSpec.History spec = new JobSpec.History(scope, target, HistoryOptions.USUAL);
        return tools.database().read(tables -> {
            check(tables, spec);
            return new HistoryPlanner(tables, HistoryMatch.of(tables, tools.vault(), spec))
                    .plan(spec, tools.vault(), tools.content().writes().freeBytes());
        });
    }

    /// Queues the job of a plan.
    ///
    /// @throws EngineException like [#plan], or with [Problem.InvalidArgument] for a plan that is not
    ///     as it was made
    public JobSnapshot start(AuditEntry entry, HistoryPlan plan, HistoryOptions options, JobLimits limits)
            throws EngineException {
        JobSpec.History spec = new JobSpec.History(plan.scope(), plan.target(), options);
        List<PlanEntries> pages = plan.pages().stream()
                .map(page -> PlanEntries.unpack(page.packed(), page.size()))
                .toList();
        if (!PlanPages.hash(pages).equals(plan.plan().hash())) {
            throw new EngineException(
                    new Problem.InvalidArgument("Plan", plan.plan().hash()));
        }
        if (plan.target() instanceof HistoryTarget.Wrapping(var by) && by.rule().isPresent()) {
            tools.keys().wrappingKeys().of(by.rule().get(), entry.as("CreateServiceKey", "key"));
        }
        JobSnapshot job = tools.database().write(entry, tx -> {
            check(tx, spec);
            return QueuedJob.insert(tx, entry, new QueuedJob.Wanted(spec, plan.plan(), limits), pages);
        });
        runner.announce(job);
        runner.wake();
        return job;
    }

    private void check(Tables tables, JobSpec.History spec) throws EngineException {
        for (var bucket : spec.scope().buckets()) {
            tables.buckets().get(bucket);
        }
        Optional<EncryptionRule> rule = switch (spec.target()) {
            case HistoryTarget.BucketDefault() -> Optional.empty();
            case HistoryTarget.Rule(EncryptionRule wanted) -> Optional.of(wanted);
            case HistoryTarget.Wrapping(RewrapTarget by) -> by.rule();
        };
        if (rule.isPresent()
                && rule.get() instanceof EncryptionRule.Kms(EncryptionRule.KeyChoice.Named(String name), var _)) {
            tools.vault().requireUsable(tables, tools.vault().resolve(tables, name));
        }
    }
}
