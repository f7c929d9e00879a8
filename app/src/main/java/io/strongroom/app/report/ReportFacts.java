package io.strongroom.app.report;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CopyStyle;
import io.strongroom.engine.model.FormerContent;
import io.strongroom.engine.model.HistoryFilter;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobReceipt;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.ReadBack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a report says of a job and of each object: names of the API, and values as text.
final class ReportFacts {
    /// The columns of a receipt.
    static final List<String> COLUMNS = List.of(
            "result",
            "bucket",
            "key",
            "versionId",
            "size",
            "etag",
            "crc64",
            "was",
            "becomes",
            "problem",
            "detail",
            "at");

    private ReportFacts() {}

    static Map<String, String> of(JobSnapshot job) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("job", job.id().toString());
        facts.put("kind", job.spec().kind().name());
        facts.put("scope", scope(job.spec()));
        facts.put("target", target(job.spec()));
        facts.put("options", options(job.spec()));
        facts.put("state", job.state().name());
        facts.put("by", job.caller());
        facts.put("created", job.created().toString());
        facts.put("started", job.started().map(Object::toString).orElse(""));
        facts.put("ended", job.ended().map(Object::toString).orElse(""));
        facts.put("plannedObjects", Long.toString(job.plan().objects()));
        facts.put("plannedBytes", Long.toString(job.plan().bytes()));
        facts.put("planHash", job.plan().hash());
        facts.put("objects", Long.toString(job.progress().objects()));
        facts.put("bytes", Long.toString(job.progress().bytes()));
        facts.put("failed", Long.toString(job.progress().failed()));
        facts.put("goneSincePlan", Long.toString(job.progress().drift().gone()));
        facts.put("changedSincePlan", Long.toString(job.progress().drift().changed()));
        facts.put("addedSincePlan", Long.toString(job.progress().drift().added()));
        facts.put(
                "problem",
                job.trouble()
                        .map(trouble -> (trouble.problem() + " " + trouble.detail()).strip())
                        .orElse(""));
        return facts;
    }

    private static String scope(JobSpec spec) {
        return switch (spec) {
            case JobSpec.OverKey over ->
                "key " + over.scope().key()
                        + over.scope()
                                .version()
                                .map(version -> " version " + version)
                                .orElse("")
                        + over.scope()
                                .bucket()
                                .map(bucket -> " bucket " + bucket)
                                .orElse("");
            case JobSpec.History history -> scope(history.scope());
            case JobSpec.Scrub scrub -> scope(scrub.scope());
            case JobSpec.Undo undo -> "job " + undo.of();
        };
    }

    private static String scope(HistoryScope scope) {
        String buckets = scope.buckets().isEmpty()
                ? "all buckets"
                : scope.buckets().stream().map(BucketName::value).collect(Collectors.joining(", "));
        String prefix = scope.prefix().isEmpty() ? "" : " prefix " + scope.prefix();
        String filter = scope.filter().equals(HistoryFilter.EVERYTHING) ? "" : " " + scope.filter();
        return buckets + prefix + filter;
    }

    private static String target(JobSpec spec) {
        return switch (spec) {
            case JobSpec.Rewrap rewrap -> rewrap.target().toString();
            case JobSpec.Reencrypt reencrypt -> reencrypt.rule().toString();
            case JobSpec.History(var _, HistoryTarget.Rule(var rule), var _) -> rule.toString();
            case JobSpec.History(var _, HistoryTarget.BucketDefault(), var _) -> "default of each bucket";
            case JobSpec.History(var _, HistoryTarget.Wrapping(var by), var _) -> "wrapped by " + by;
            case JobSpec.Scrub _ -> "verified";
            case JobSpec.Undo _ -> "as before that job";
        };
    }

    private static String options(JobSpec spec) {
        if (!(spec instanceof JobSpec.History history) || history.target() instanceof HistoryTarget.Wrapping) {
            return "";
        }
        String former = switch (history.options().former()) {
            case FormerContent.Remove() -> "former content removed";
            case FormerContent.Overwrite() -> "former content overwritten";
            case FormerContent.Keep(int days) -> "former content kept for " + days + " days";
        };
        return String.join(
                ", ",
                history.options().readBack() == ReadBack.YES ? "read back" : "not read back",
                history.options().style() == CopyStyle.LIKE_COPY ? "like CopyObject" : "in place",
                former);
    }

    static Map<String, String> of(JobReceipt receipt) {
        List<String> values = List.of(
                receipt.trouble().isEmpty() ? "DONE" : "FAILED",
                receipt.bucket().map(BucketName::value).orElse(""),
                receipt.key().value(),
                receipt.versionId().map(Object::toString).orElse(""),
                receipt.proof().map(proof -> Long.toString(proof.size())).orElse(""),
                receipt.proof().map(JobReceipt.Proof::etag).orElse(""),
                receipt.proof()
                        .map(proof -> Long.toUnsignedString(proof.crc64()))
                        .orElse(""),
                receipt.proof().map(JobReceipt.Proof::was).orElse(""),
                receipt.proof().map(JobReceipt.Proof::becomes).orElse(""),
                receipt.trouble().map(JobSnapshot.Trouble::problem).orElse(""),
                receipt.trouble().map(JobSnapshot.Trouble::detail).orElse(""),
                receipt.at().toString());
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            cells.put(COLUMNS.get(i), values.get(i));
        }
        return cells;
    }
}
