package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.JobStep;
import io.strongroom.engine.meta.NumberRanges;
import io.strongroom.engine.meta.PlanEntries.Entry;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.meta.WrappedObject;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Wraps the data keys of one page of a plan anew: reading and wrapping on the caller's thread,
/// then one transaction with rows, counters, progress and one audit record. No file is touched.
final class RewrapPages implements PageWork {
    /// One is written while others are wrapped; writing is the work of one thread.
    private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4) + 1;

    private final JobTools tools;
    private final TargetKeys keys;

    RewrapPages(JobTools tools) {
        this.tools = tools;
        this.keys = new TargetKeys(tools);
    }

    @Override
    public int pagesAtOnce() {
        return AT_ONCE;
    }

    @Override
    public JobSnapshot run(JobRow job, int number, JobControl control) throws EngineException {
        return KeyAttempts.of(() -> {
            try (Read read = tools.database().read(tables -> read(tables, job, number))) {
                read.page().wrap(read.planned(), read.rows());
                return write(job, number, read.page());
            }
        });
    }

    private record Read(RewrapPage page, List<Entry> planned, Map<Long, WrappedObject> rows) implements AutoCloseable {
        @Override
        public void close() {
            page.close();
        }
    }

    private Read read(Tables tables, JobRow job, int number) throws EngineException {
        List<Entry> planned = tables.jobPages().get(job.id(), number).entries().list();
        Map<Long, WrappedObject> rows = tables.rewraps().find(planned.stream().mapToLong(Entry::versionId));
        Reach reach = Reach.of(tables, OverKey.of(job));
        Map<Long, BucketName> buckets = TargetKeys.buckets(
                tables,
                rows.values().stream().map(row -> row.counter().bucketId()).collect(Collectors.toSet()));
        Set<WrappingKey> sources = rows.values().stream()
                .map(row -> row.wrapped().wrappingKey())
                .filter(key -> key.key().equals(reach.key()))
                .collect(Collectors.toSet());
        return new Read(new RewrapPage(reach, buckets, keys.rewrapping(tables, job, sources)), planned, rows);
    }

    private JobSnapshot write(JobRow job, int number, RewrapPage page) throws EngineException {
        String source = OverKey.of(job).scope().key().toString();
        return tools.database().write(JobAudit.entry(job, "RewrapDataKeys", source), tx -> {
            JobStages.requireRunning(tx, job.id());
            if (!page.changesNothing()) {
                keys.requireUsable(tx, job, page.target());
            }
            if (tx.jobPages().done(job.id(), number)) {
                JobStep step = page.apply(tx);
                tx.jobItems().insert(job.id(), page.failed(), tx.now());
                tx.jobs().advance(job.id(), step);
                note(tx, page.target(), step);
                tx.note("versionNumbers", NumberRanges.of(page.versions()).text());
            }
            return JobStages.get(tx, job.id()).snapshot();
        });
    }

    static void note(Tx tx, WrappingKey target, JobStep step) {
        tx.note("toKeyId", target.key().toString());
        tx.note("toKeyVersionId", target.version().toString());
        tx.note("objects", Long.toString(step.objects()));
        tx.note("uploads", Long.toString(step.uploads()));
        tx.note("failed", Long.toString(step.failed()));
    }
}
