package io.strongroom.engine.reencrypt;

import io.strongroom.engine.content.ContentProgress;
import io.strongroom.engine.content.ObjectReads;
import io.strongroom.engine.meta.JobItemTable;
import io.strongroom.engine.meta.JobItemTable.Item;
import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.JobStep;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PlanEntries;
import io.strongroom.engine.meta.PlanEntries.Entry;
import io.strongroom.engine.meta.ScrubTable.Verified;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Reads the objects of one page of a plan, some at a time, and notes of each that it is whole or what
/// it lacks. Changes no object.
final class ScrubPages implements PageWork {
    /// So much is read anew at most when a job is interrupted.
    private static final int AT_ONCE = 32;

    private final JobTools tools;

    ScrubPages(JobTools tools) {
        this.tools = tools;
    }

    @Override
    public int pagesAtOnce() {
        return 1;
    }

    /// What one look at an object found.
    private record Looked(Entry entry, Optional<ObjectRow> whole, Optional<Problem> problem) {}

    @Override
    public JobSnapshot run(JobRow job, int number, JobControl control) throws EngineException {
        List<Entry> left = tools.database().read(tables -> left(tables, job, number));
        for (int from = 0; from < left.size() && !control.isStopping(); from += AT_ONCE) {
            List<Entry> some = left.subList(from, Math.min(from + AT_ONCE, left.size()));
            Queue<Looked> looked = new ConcurrentLinkedQueue<>();
            control.forEach(some, JobLimits.MOST_WORKERS, entry -> looked.add(look(job, entry, control)));
            control.tell(write(job, List.copyOf(looked)));
        }
        boolean whole = !control.isStopping();
        return tools.database().write(JobAudit.entry(job, "EndJobPage", JobAudit.resource(job.id())), tx -> {
            JobStages.requireRunning(tx, job.id());
            if (whole) {
                tx.jobPages().done(job.id(), number);
            }
            return JobStages.get(tx, job.id()).snapshot();
        });
    }

    private static List<Entry> left(Tables tables, JobRow job, int number) {
        PlanEntries entries = tables.jobPages().get(job.id(), number).entries();
        Set<Long> failed = tables.jobItems().known(job.id(), entries);
        Set<Long> whole = tables.scrub().verifiedBy(job.id(), entries);
        return entries.list().stream()
                .filter(entry -> !failed.contains(entry.versionId()) && !whole.contains(entry.versionId()))
                .toList();
    }

    private Looked look(JobRow job, Entry entry, JobControl control) throws EngineException {
        control.pace().enter();
        Copied read = new Copied(control, () -> JobStages.tellLive(tools.database(), job, control));
        try {
            Optional<ObjectReads.Snapshot> found = tools.content()
                    .reads()
                    .openVersion(entry.versionId(), tools.access().permit(JobAudit.caller(job)));
            if (found.isEmpty()) {
                return new Looked(entry, Optional.empty(), Optional.empty());
            }
            try (ObjectReads.Snapshot snapshot = found.get()) {
                tools.access().requireRead(JobAudit.caller(job), snapshot.name());
                tools.content().reads().verify(snapshot, new ContentProgress(read, control::isStopping));
                return new Looked(entry, Optional.of(snapshot.row()), Optional.empty());
            }
        } catch (EngineException e) {
            if (Aim.isOfTheStore(e.problem())) {
                throw e;
            }
            return new Looked(entry, Optional.empty(), Optional.of(e.problem()));
        } finally {
            control.pace().leave(read.bytes());
        }
    }

    private JobSnapshot write(JobRow job, List<Looked> looked) throws EngineException {
        return tools.database().write(JobAudit.entry(job, "VerifyObjects", JobAudit.resource(job.id())), tx -> {
            JobStages.requireRunning(tx, job.id());
            JobStep step = record(tx, job, looked);
            tx.jobs().advance(job.id(), step);
            tx.note("objects", Long.toString(step.objects()));
            tx.note("failed", Long.toString(step.failed()));
            return JobStages.get(tx, job.id()).snapshot();
        });
    }

    private static JobStep record(Tx tx, JobRow job, List<Looked> looked) {
        List<Verified> verified = new ArrayList<>();
        List<Item> failed = new ArrayList<>();
        long bytes = 0;
        long gone = 0;
        long changed = 0;
        for (Looked one : looked) {
            Optional<ObjectRow> now = tx.objects().find(one.entry().versionId());
            if (one.whole().isPresent()) {
                ObjectRow row = one.whole().get();
                verified.add(new Verified(row.versionId(), row.protection().objectId()));
                bytes += row.content().size();
                changed += row.revision() == one.entry().revision() ? 0 : 1;
            } else if (one.problem().isPresent() && now.isPresent()) {
                failed.add(failure(now.get(), one.problem().get()));
            } else {
                gone++;
            }
        }
        tx.scrub().verified(job.id(), verified, tx.now());
        tx.jobItems().insert(job.id(), failed, tx.now());
        return new JobStep(verified.size(), bytes, 0, failed.size(), gone, changed, 0);
    }

    private static Item failure(ObjectRow row, Problem problem) {
        return new Item(
                Optional.of(row.versionId()),
                Optional.empty(),
                row.bucketId(),
                row.key(),
                JobItemTable.Outcome.FAILED,
                Optional.of(Troubles.of(problem)));
    }
}
