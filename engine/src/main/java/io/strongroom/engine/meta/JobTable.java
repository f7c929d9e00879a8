package io.strongroom.engine.meta;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobKind;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSnapshot.Drift;
import io.strongroom.engine.model.JobSnapshot.Plan;
import io.strongroom.engine.model.JobSnapshot.Progress;
import io.strongroom.engine.model.JobSnapshot.Trouble;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.RequestId;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Jobs. Every change of state is a compare-and-set; what a job is to do carries a code, so that
/// an edited one is found before it runs.
public final class JobTable {
    private static final String COLUMNS = "job_id, kind, state, caller, request_id, spec, created_at, started_at,"
            + " ended_at, planned_objects, planned_bytes, planned_uploads, plan_hash, done_objects, done_bytes,"
            + " done_uploads, failed, gone, changed, added, workers, bytes_per_second, problem, problem_detail, mac";

    private final Handle handle;
    private final RowMac mac;

    JobTable(Handle handle, RowMac mac) {
        this.handle = handle;
        this.mac = mac;
    }

    /// A number no job has had.
    public JobId nextId() {
        return new JobId(handle.createQuery("select next value for job_number")
                .mapTo(Long.class)
                .one());
    }

    /// Stores a new job.
    public void insert(JobRow job) {
        JobSnapshot now = job.snapshot();
        handle.createUpdate("insert into job (job_id, kind, state, caller, request_id, spec, created_at,"
                        + " planned_objects, planned_bytes, planned_uploads, plan_hash, done_objects, done_bytes,"
                        + " done_uploads, failed, gone, changed, added, workers, bytes_per_second, mac) values (:id,"
                        + " :kind, :state, :caller, :request, :spec, :created, :objects, :bytes, :uploads, :hash,"
                        + " 0, 0, 0, 0, 0, 0, 0, :workers, :rate, :mac)")
                .bind("id", job.id().value())
                .bind("kind", now.spec().kind().name())
                .bind("state", now.state().name())
                .bind("caller", now.caller())
                .bind("request", job.request().value())
                .bind("spec", Columns.jsonText(JobSpecText.write(now.spec())))
                .bind("created", Columns.millis(now.created()))
                .bind("objects", now.plan().objects())
                .bind("bytes", now.plan().bytes())
                .bind("uploads", now.plan().uploads())
                .bind("hash", HexFormat.of().parseHex(now.plan().hash()))
                .bind("workers", now.limits().workers())
                .bind("rate", now.limits().bytesPerSecond())
                .bind("mac", code(job))
                .execute();
    }

    /// The job of this number.
    ///
    /// @throws EngineException with [Problem.KeyTampered] when what it is to do was changed from
    ///     outside
    public Optional<JobRow> find(JobId id) throws EngineException {
        return checked("where job_id = :value order by job_id", id.value(), 1).stream()
                .findFirst();
    }

    /// Up to `limit` jobs with numbers below `before`, newest first.
    public List<JobRow> list(long before, int limit) throws EngineException {
        return checked("where job_id < :value order by job_id desc", before, limit);
    }

    /// All jobs in this state, oldest first; without those that were changed from outside, which
    /// nobody should run and which should keep no other from running.
    public List<JobRow> inState(JobState state) {
        return stored("where state = :value order by job_id", state.name(), Integer.MAX_VALUE).stream()
                .flatMap(one -> one.job().stream())
                .toList();
    }

    /// Moves a job from one state to another.
    ///
    /// @param trouble why, where that has to be said
    /// @return whether it was in the state `from`
    public boolean move(JobId id, JobState from, JobState to, Instant now, Optional<Trouble> trouble) {
        return handle.createUpdate("update job set state = :to, problem = :problem, problem_detail = :detail,"
                                + " started_at = case when :to = 'RUNNING' then coalesce(started_at, :now)"
                                + " else started_at end, ended_at = :ended where job_id = :id and state = :from")
                        .bind("id", id.value())
                        .bind("from", from.name())
                        .bind("to", to.name())
                        .bind("now", Columns.millis(now))
                        .bind("ended", to.isEnded() ? Long.valueOf(Columns.millis(now)) : null)
                        .bind("problem", trouble.map(Trouble::problem).orElse(null))
                        .bind("detail", trouble.map(Trouble::detail).orElse(null))
                        .execute()
                == 1;
    }

    /// Brings a job forward.
    ///
    /// @return whether it still runs
    public boolean advance(JobId id, JobStep step) {
        return handle.createUpdate("update job set done_objects = done_objects + :objects,"
                                + " done_bytes = done_bytes + :bytes, done_uploads = done_uploads + :uploads,"
                                + " failed = failed + :failed, gone = gone + :gone, changed = changed + :changed,"
                                + " added = added + :added where job_id = :id and state = 'RUNNING'")
                        .bind("id", id.value())
                        .bind("objects", step.objects())
                        .bind("bytes", step.bytes())
                        .bind("uploads", step.uploads())
                        .bind("failed", step.failed())
                        .bind("gone", step.gone())
                        .bind("changed", step.changed())
                        .bind("added", step.added())
                        .execute()
                == 1;
    }

    /// Sets how fast a job may work.
    public void limit(JobId id, JobLimits limits) {
        handle.createUpdate("update job set workers = :workers, bytes_per_second = :rate where job_id = :id")
                .bind("id", id.value())
                .bind("workers", limits.workers())
                .bind("rate", limits.bytesPerSecond())
                .execute();
    }

    private byte[] code(JobRow job) {
        JobSnapshot now = job.snapshot();
        return mac.of(
                "job",
                job.id(),
                now.spec().kind(),
                now.caller(),
                job.request(),
                Columns.jsonText(JobSpecText.write(now.spec())),
                Columns.millis(now.created()),
                now.plan().objects(),
                now.plan().bytes(),
                now.plan().uploads(),
                HexFormat.of().parseHex(now.plan().hash()));
    }

    /// The same from a row, before anything of it is believed.
    private byte[] code(ResultSet row) throws SQLException {
        return mac.of(
                "job",
                row.getLong("job_id"),
                row.getString("kind"),
                row.getString("caller"),
                row.getString("request_id"),
                row.getString("spec"),
                row.getLong("created_at"),
                row.getLong("planned_objects"),
                row.getLong("planned_bytes"),
                row.getLong("planned_uploads"),
                row.getBytes("plan_hash"));
    }

    private record Stored(JobId id, Optional<JobRow> job) {}

    private Stored stored(ResultSet row) throws SQLException {
        JobId id = new JobId(row.getLong("job_id"));
        boolean genuine = MessageDigest.isEqual(Columns.bytes(row, "mac"), code(row));
        return new Stored(id, genuine ? Optional.of(read(row)) : Optional.empty());
    }

    private List<Stored> stored(String where, Object value, int limit) {
        return handle.createQuery("select " + COLUMNS + " from job " + where + " fetch first :limit rows only")
                .bind("value", value)
                .bind("limit", limit)
                .map((row, _) -> stored(row))
                .list();
    }

    private List<JobRow> checked(String where, Object value, int limit) throws EngineException {
        List<JobRow> jobs = new ArrayList<>();
        for (Stored one : stored(where, value, limit)) {
            jobs.add(one.job().orElseThrow(() -> new EngineException(new Problem.KeyTampered("job " + one.id()))));
        }
        return jobs;
    }

    private static JobRow read(ResultSet row) throws SQLException {
        JobSnapshot snapshot = new JobSnapshot(
                new JobId(row.getLong("job_id")),
                JobSpecText.read(JobKind.valueOf(row.getString("kind")), Columns.map(row, "spec")),
                JobState.valueOf(row.getString("state")),
                row.getString("caller"),
                new Plan(
                        row.getLong("planned_objects"),
                        row.getLong("planned_bytes"),
                        row.getLong("planned_uploads"),
                        HexFormat.of().formatHex(row.getBytes("plan_hash"))),
                new Progress(
                        row.getLong("done_objects"),
                        row.getLong("done_bytes"),
                        row.getLong("done_uploads"),
                        row.getLong("failed"),
                        new Drift(row.getLong("gone"), row.getLong("changed"), row.getLong("added"))),
                Columns.instant(row, "created_at"),
                Columns.optionalInstant(row, "started_at"),
                Columns.optionalInstant(row, "ended_at"),
                readLimits(row),
                readTrouble(row));
        return new JobRow(snapshot, new RequestId(row.getString("request_id")));
    }

    /// They carry no code: what somebody wrote there from outside changes how fast a job is at most.
    private static JobLimits readLimits(ResultSet row) throws SQLException {
        return new JobLimits(
                Math.clamp(row.getInt("workers"), 1, JobLimits.MOST_WORKERS),
                Math.max(0, row.getLong("bytes_per_second")));
    }

    /// What stood in the way, of a job or of an item.
    static Optional<Trouble> readTrouble(ResultSet row) throws SQLException {
        String problem = row.getString("problem");
        return problem == null
                ? Optional.empty()
                : Optional.of(
                        new Trouble(problem, Columns.text(row, "problem_detail").orElse("")));
    }
}
