package io.strongroom.app.console.job;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.State;
import io.strongroom.app.console.control.StateChip;
import io.strongroom.app.console.encryption.EncryptionTexts;
import io.strongroom.app.console.key.KeyNames;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.KeyScope;
import io.strongroom.engine.model.RewrapTarget;
import java.util.stream.Collectors;

/// Jobs in words, with the names of `keys`.
public record JobWords(Messages messages, Formats formats, KeyNames keys) {
    private static final int NAMED_BUCKETS = 2;

    /// `Re-encrypt`
    public String kind(JobSpec spec) {
        return messages.text("job.kind." + spec.kind().name());
    }

    /// `media-mirror → SSE-OSS · AES256`: what, and to what.
    public String what(JobSpec spec) {
        return switch (spec) {
            case JobSpec.Rewrap rewrap -> messages.text("job.what", source(rewrap.scope()), words(rewrap.target()));
            case JobSpec.Reencrypt reencrypt ->
                messages.text("job.what", source(reencrypt.scope()), words(reencrypt.rule()));
            case JobSpec.History history -> messages.text("job.what", place(history.scope()), words(history.target()));
            case JobSpec.Scrub scrub -> place(scrub.scope());
            case JobSpec.Undo undo -> messages.text("job.what.undo", undo.of().toString());
        };
    }

    private String source(KeyScope scope) {
        String key = keys.name(scope.key());
        return scope.bucket()
                .map(bucket -> messages.text("job.what.inBucket", key, bucket.value()))
                .orElse(key);
    }

    private String words(RewrapTarget target) {
        return switch (target) {
            case RewrapTarget.NewestVersion() -> messages.text("job.what.newestVersion");
            case RewrapTarget.Key(var key) -> keys.name(key);
            case RewrapTarget.ManagedDefault() -> words(EncryptionRule.kmsManaged());
            case RewrapTarget.OssManaged() -> messages.text("common.encryption.sseOss.short");
        };
    }

    /// `ml-samples/2024/`, `3 buckets`, `all buckets`
    public String place(HistoryScope scope) {
        if (scope.buckets().isEmpty()) {
            return messages.text("job.what.allBuckets");
        }
        if (scope.buckets().size() > NAMED_BUCKETS) {
            return messages.text("job.what.buckets", scope.buckets().size());
        }
        String names = scope.buckets().stream().map(BucketName::value).collect(Collectors.joining(", "));
        return scope.prefix().isEmpty() ? names : names + "/" + scope.prefix();
    }

    /// What a target is called.
    public String words(HistoryTarget target) {
        return switch (target) {
            case HistoryTarget.BucketDefault() -> messages.text("job.what.bucketDefault");
            case HistoryTarget.Rule(EncryptionRule rule) -> words(rule);
            case HistoryTarget.Wrapping(RewrapTarget by) -> messages.text("job.what.wrapped", words(by));
        };
    }

    private String words(EncryptionRule rule) {
        return new EncryptionTexts(messages, keys).words(rule);
    }

    /// The state of a job for a chip.
    public static State state(JobSnapshot job) {
        return switch (job.state()) {
            case QUEUED -> State.QUEUED;
            case RUNNING -> State.RUNNING;
            case PAUSED -> State.PAUSED;
            case STOPPED -> State.STOPPED;
            case FAILED -> State.FAILED;
            case COMPLETED -> State.FINISHED;
            case COMPLETED_WITH_FAILURES -> State.FINISHED_WITH_FAILURES;
        };
    }

    /// The chip of a job.
    public StateChip chip(JobSnapshot job) {
        return new StateChip(messages, state(job), job.progress().failed());
    }

    /// From 0 to 1: by bytes while a job works, so that large objects are seen to move; by objects once
    /// it has ended.
    public static double share(JobSnapshot job) {
        JobSnapshot.Plan plan = job.plan();
        if (job.state().isEnded() && plan.objects() == 0) {
            return 1;
        }
        if (job.progress().objects() >= plan.objects()) {
            return plan.objects() == 0 ? 0 : 1;
        }
        double part = plan.bytes() > 0 && !job.state().isEnded()
                ? (double) job.progress().bytes() / plan.bytes()
                : (double) job.progress().objects() / plan.objects();
        return Math.clamp(part, 0, 1);
    }

    /// The style class of the bar of a job; empty for one that runs.
    static String barStyle(JobSnapshot job) {
        return switch (job.state()) {
            case QUEUED, PAUSED, STOPPED -> "paused";
            case RUNNING -> "";
            case FAILED -> "danger";
            case COMPLETED, COMPLETED_WITH_FAILURES -> "success";
        };
    }

    /// `62%`; 100% only when all is done.
    public static String percent(JobSnapshot job) {
        return (int) Math.floor(share(job) * 100) + "%";
    }

    /// `4,586 of 7,396 objects · 14.7 of 23.3 GB`
    public String counts(JobSnapshot job) {
        return messages.text(
                "job.counts",
                job.progress().objects(),
                job.plan().objects(),
                Formats.size(job.progress().bytes()),
                Formats.size(job.plan().bytes()));
    }

    /// What there is to say beside the state: what is left, why it stands, how much it did.
    public String detail(JobSnapshot job, JobRate rate) {
        return switch (job.state()) {
            case RUNNING ->
                rate.left(job.plan())
                        .map(left -> messages.text("job.detail.left", formats.duration(left)))
                        .orElse("");
            case QUEUED, PAUSED -> "";
            case STOPPED, COMPLETED, COMPLETED_WITH_FAILURES ->
                messages.text("job.detail.objects", job.progress().objects());
            case FAILED -> job.trouble().map(this::why).orElse("");
        };
    }

    /// What stood in the way, in words; with the code where there are none.
    public String why(JobSnapshot.Trouble trouble) {
        String key = "job.why." + trouble.problem();
        return messages.has(key)
                ? messages.text(key, trouble.detail())
                : messages.text("job.why.other", trouble.problem(), trouble.detail());
    }
}
