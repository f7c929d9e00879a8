package io.strongroom.engine.reencrypt;

import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectRows;
import io.strongroom.engine.meta.JobItemTable;
import io.strongroom.engine.meta.JobItemTable.Item;
import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.JobStep;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PlanEntries;
import io.strongroom.engine.meta.PlanEntries.Entry;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobReceipt.Proof;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.ObjectEncryption;
import io.strongroom.engine.model.Outcome;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.reencrypt.ObjectWork.OnObject;
import io.strongroom.engine.reencrypt.ObjectWork.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// Works on the objects of one page of a plan, each in a transaction of its own with its outcome, so
/// that a page that was interrupted goes on with the objects it had not done.
final class ObjectPages implements PageWork {
    private final JobTools tools;
    private final ObjectWork work;

    /// @param work what is done to each object
    ObjectPages(JobTools tools, ObjectWork work) {
        this.tools = tools;
        this.work = work;
    }

    /// The objects of a page are worked on at the same time.
    @Override
    public int pagesAtOnce() {
        return 1;
    }

    @Override
    public JobSnapshot run(JobRow job, int number, JobControl control) throws EngineException {
        List<Entry> left = tools.database().read(tables -> left(tables, job, number));
        OnObject act = tools.database().read(tables -> work.at(tables, job));
        AtomicLong gone = new AtomicLong();
        control.forEach(left, JobLimits.MOST_WORKERS, entry -> gone.addAndGet(one(job, entry, act, control)));
        tools.content().sweeper().wake();
        return tools.database().write(JobAudit.entry(job, "EndJobPage", JobAudit.resource(job.id())), tx -> {
            JobStages.requireRunning(tx, job.id());
            if (!control.isStopping() && tx.jobPages().done(job.id(), number)) {
                tx.jobs().advance(job.id(), new JobStep(0, 0, 0, 0, gone.get(), 0, 0));
            }
            return JobStages.get(tx, job.id()).snapshot();
        });
    }

    private static List<Entry> left(Tables tables, JobRow job, int number) {
        PlanEntries entries = tables.jobPages().get(job.id(), number).entries();
        Set<Long> known = tables.jobItems().known(job.id(), entries);
        return entries.list().stream()
                .filter(entry -> !known.contains(entry.versionId()))
                .toList();
    }

    /// @return 1 for an object that is gone, 0 for one that is done or failed
    private int one(JobRow job, Entry entry, OnObject act, JobControl control) throws EngineException {
        control.pace().enter();
        Copied copied = new Copied(control, () -> JobStages.tellLive(tools.database(), job, control));
        try {
            Step step =
                    new Step(entry(job), control::isStopping, copied, (tx, before) -> record(tx, job, entry, before));
            return one(job, entry, act, step);
        } finally {
            control.pace().leave(copied.bytes());
        }
    }

    private int one(JobRow job, Entry entry, OnObject act, Step step) throws EngineException {
        try {
            return act.apply(entry.versionId(), step).isPresent() ? 0 : 1;
        } catch (EngineException e) {
            if (act.concernsTheJob(e.problem())) {
                throw e;
            }
            fail(job, entry, e.problem());
            return 0;
        }
    }

    private AuditEntry entry(JobRow job) {
        return JobAudit.entry(job, work.event(job), JobAudit.resource(job.id()));
    }

    private static void record(Tx tx, JobRow job, Entry entry, ObjectRow before) throws EngineException {
        JobStages.requireRunning(tx, job.id());
        long changed = before.revision() == entry.revision() ? 0 : 1;
        tx.jobs().advance(job.id(), new JobStep(1, before.content().size(), 0, 0, 0, changed, 0));
        ObjectRow since = tx.objects().find(before.versionId()).orElseThrow();
        tx.jobItems().insert(job.id(), List.of(done(before, since)), tx.now());
        noteObject(tx, since);
        ObjectRows.noteVersion(tx, since);
    }

    private static void noteObject(Tx tx, ObjectRow row) throws EngineException {
        tx.buckets()
                .find(row.bucketId())
                .map(bucket -> new ObjectName(bucket.entry().name(), row.key()))
                .ifPresent(name -> tx.note("object", name.resource()));
    }

    /// With what stands there since; the row was exchanged in this transaction.
    private static Item done(ObjectRow before, ObjectRow since) {
        ObjectRow.Content content = since.content();
        Proof proof = new Proof(
                content.size(),
                content.etag(),
                content.crc64(),
                words(before.protection().encryption()),
                words(since.protection().encryption()));
        return new Item(
                Optional.of(before.versionId()),
                Optional.empty(),
                before.bucketId(),
                before.key(),
                JobItemTable.Outcome.DONE,
                Optional.empty(),
                Optional.of(proof));
    }

    private static String words(ObjectEncryption encryption) {
        if (!encryption.mode().isEncrypted()) {
            return encryption.mode().name();
        }
        String key = encryption
                .wrappingKey()
                .map(wrapping -> " " + wrapping.key() + " " + wrapping.version())
                .orElse("");
        return encryption.mode() + " " + encryption.algorithm() + key;
    }

    private static Item item(ObjectRow row, JobItemTable.Outcome outcome, Optional<JobSnapshot.Trouble> trouble) {
        return new Item(Optional.of(row.versionId()), Optional.empty(), row.bucketId(), row.key(), outcome, trouble);
    }

    private void fail(JobRow job, Entry entry, Problem problem) throws EngineException {
        AuditEntry failed = entry(job).ended(Outcome.FAILED, problem.code());
        tools.database().write(failed, tx -> {
            JobStages.requireRunning(tx, job.id());
            tx.note("versionNumber", Long.toString(entry.versionId()));
            Optional<ObjectRow> row = tx.objects().find(entry.versionId());
            if (row.isPresent()) {
                noteObject(tx, row.get());
                tx.jobItems()
                        .insert(
                                job.id(),
                                List.of(item(
                                        row.get(), JobItemTable.Outcome.FAILED, Optional.of(Troubles.of(problem)))),
                                tx.now());
                tx.jobs().advance(job.id(), new JobStep(0, 0, 0, 1, 0, 0, 0));
            }
            return row.isPresent();
        });
    }
}
