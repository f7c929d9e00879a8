package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.HistoryTable.Stored;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.Usage;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Queues the job that reads everything of a scope.
public final class ScrubStart {
    private static final int STEP = 5000;

    private final JobTools tools;
    private final JobRunner runner;

    public ScrubStart(JobTools tools, JobRunner runner) {
        this.tools = tools;
        this.runner = runner;
    }

    /// Queues it.
    ///
    /// @throws EngineException with [Problem.NoSuchBucket]
    public JobSnapshot start(AuditEntry entry, HistoryScope scope, JobLimits limits) throws EngineException {
        PlanPages.Found found = tools.database().read(tables -> find(tables, scope));
        JobSpec spec = new JobSpec.Scrub(scope);
        JobSnapshot job = tools.database()
                .write(
                        entry,
                        tx -> QueuedJob.insert(
                                tx, entry, new QueuedJob.Wanted(spec, found.plan(0), limits), found.pages()));
        runner.announce(job);
        runner.wake();
        return job;
    }

    private PlanPages.Found find(Tables tables, HistoryScope scope) throws EngineException {
        for (BucketName bucket : scope.buckets()) {
            tables.buckets().get(bucket);
        }
        Predicate<Stored> covers = covers(tables, scope);
        PlanPages pages = new PlanPages(tables.counters().list(Optional.empty()).stream()
                .mapToLong(Usage::objects)
                .sum());
        long after = 0;
        List<Stored> step;
        do {
            step = tables.history().scan(after, STEP);
            for (Stored object : step) {
                after = object.versionId();
                if (covers.test(object)) {
                    pages.add(object.versionId(), object.revision(), object.size());
                }
            }
        } while (step.size() == STEP);
        return pages.end();
    }

    /// Where everything is meant no bucket is asked, so that one that is damaged stands in nobody's way.
    private Predicate<Stored> covers(Tables tables, HistoryScope scope) throws EngineException {
        if (scope.equals(HistoryScope.all())) {
            return _ -> true;
        }
        HistoryMatch match = HistoryMatch.of(
                tables,
                tools.vault(),
                new JobSpec.History(scope, new HistoryTarget.BucketDefault(), HistoryOptions.USUAL));
        return match::covers;
    }
}
