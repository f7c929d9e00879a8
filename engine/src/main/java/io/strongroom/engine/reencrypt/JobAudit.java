package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.Outcome;
import java.util.TreeMap;

/// How the work of a job stands in the trail: under the request that started it, in the name of
/// who did.
final class JobAudit {
    private JobAudit() {}

    static AuditEntry entry(JobRow job, String event, String resource) {
        AuditEntry entry = new AuditEntry(
                event, caller(job), CallOrigin.JOB, job.request(), resource, Outcome.DONE, "", new TreeMap<>());
        return entry.with("job", job.id().toString());
    }

    static Caller caller(JobRow job) {
        return new Caller(job.snapshot().caller());
    }

    static String resource(JobId id) {
        return "job/" + id;
    }
}
