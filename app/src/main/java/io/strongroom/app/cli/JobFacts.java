package io.strongroom.app.cli;

import io.strongroom.engine.model.JobFailure;
import io.strongroom.engine.model.JobSnapshot;

/// What the command line tells of jobs.
final class JobFacts {

    private JobFacts() {}

    static Facts of(JobSnapshot job) {
        Facts facts = new Facts()
                .with("jobId", job.id().toString())
                .with("kind", job.spec().kind().name())
                .with("state", job.state().name())
                .with("plannedObjects", job.plan().objects())
                .with("plannedBytes", job.plan().bytes())
                .with("plannedUploads", job.plan().uploads())
                .with("objects", job.progress().objects())
                .with("bytes", job.progress().bytes())
                .with("uploads", job.progress().uploads())
                .with("failed", job.progress().failed())
                .with("workers", job.limits().workers())
                .with("bytesPerSecond", job.limits().bytesPerSecond())
                .with("created", job.created());
        job.ended().ifPresent(moment -> facts.with("ended", moment));
        JobSnapshot.Drift drift = job.progress().drift();
        facts.with("goneSincePlan", drift.gone())
                .with("changedSincePlan", drift.changed())
                .with("addedSincePlan", drift.added())
                .with("planHash", job.plan().hash());
        job.trouble()
                .ifPresent(trouble -> facts.with("problem", trouble.problem()).with("detail", trouble.detail()));
        return facts;
    }

    /// `7  RUNNING  HISTORY  12 of 400 objects, 3 MB`
    static String line(JobSnapshot job) {
        String failed = job.progress().failed() == 0
                ? ""
                : ", %,d failed".formatted(job.progress().failed());
        return "%4s  %-23s  %-9s  %s%s"
                .formatted(job.id(), job.state(), job.spec().kind(), progress(job), failed);
    }

    static Facts of(JobFailure failure) {
        return new Facts()
                .with("bucket", failure.bucket().map(Object::toString))
                .with("key", failure.key().value())
                .with("subject", failure.subject().name())
                .with("problem", failure.trouble().problem())
                .with("detail", failure.trouble().detail())
                .with("at", failure.at());
    }

    /// `12 of 400 objects, 3 MB`
    static String progress(JobSnapshot job) {
        return "%,d of %s, %s"
                .formatted(
                        job.progress().objects(),
                        Count.of(job.plan().objects() + job.progress().drift().added(), "object"),
                        ProgressLine.size(job.progress().bytes()));
    }

    private static String subject(JobFailure failure) {
        return switch (failure.subject()) {
            case OBJECT -> "this object failed";
            case UPLOAD -> "this running upload failed";
            case STORE -> "this does not agree";
        };
    }

    static String line(JobFailure failure) {
        String place = failure.bucket().map(bucket -> "oss://" + bucket + "/").orElse("") + failure.key();
        String detail = failure.trouble().detail();
        return ObjectFacts.printable("%s: %s%s. [%s]"
                .formatted(
                        failure.trouble().problem(),
                        subject(failure),
                        detail.isEmpty() ? "" : " (" + detail + ")",
                        place));
    }
}
