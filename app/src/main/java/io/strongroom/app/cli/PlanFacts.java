package io.strongroom.app.cli;

import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.FormerContent;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryPlan.Change;
import io.strongroom.engine.model.HistoryPlan.Skip;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.TimeEstimate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the command line tells of a re-encryption before it is done.
final class PlanFacts {
    private final HistoryPlan plan;
    private final Map<KeyId, String> names;
    private final Optional<TimeEstimate> estimate;
    private final FormerContent former;

    private PlanFacts(
            HistoryPlan plan, Map<KeyId, String> names, Optional<TimeEstimate> estimate, FormerContent former) {
        this.plan = plan;
        this.names = names;
        this.estimate = estimate;
        this.former = former;
    }

    static PlanFacts of(
            OpenStore store,
            HistoryPlan plan,
            Optional<TimeEstimate> estimate,
            io.strongroom.engine.model.HistoryOptions options)
            throws EngineException {
        Map<KeyId, String> names = new HashMap<>();
        for (KeyEntry key : store.engine().keys().list().run(store.call(), KeyFilter.VISIBLE)) {
            String name = key.aliases().isEmpty()
                    ? key.id().toString()
                    : key.aliases().getFirst().value();
            names.put(key.id(), name);
        }
        return new PlanFacts(plan, names, estimate, options.former());
    }

    /// One line for what is alike, then what is left alone, and what cannot be read.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Change change : plan.changes()) {
            lines.add("oss://%s: %s from %s to %s"
                    .formatted(
                            change.bucket(),
                            Count.of(change.objects(), change.bytes(), 0),
                            from(change),
                            to(change.to())));
        }
        for (Skip skip : plan.skips()) {
            lines.add("left alone: %s: %s".formatted(Count.of(skip.objects(), skip.bytes(), 0), why(skip)));
        }
        if (plan.unreadable() > 0) {
            lines.add("of these %s cannot be read now, because their key cannot be used; they stay as they are"
                    .formatted(Count.of(plan.unreadable(), "object")));
        }
        if (plan.plan().objects() > 0) {
            estimate.map(PlanFacts::time).ifPresent(lines::add);
            room().ifPresent(lines::add);
        }
        return lines;
    }

    /// The last line of a dry run.
    String wouldChange() {
        return "%s would change (%s)"
                .formatted(
                        Count.of(plan.plan().objects(), "object"),
                        ProgressLine.size(plan.plan().bytes()));
    }

    private static String time(TimeEstimate estimate) {
        long seconds = Math.max(1, estimate.time().toSeconds());
        String time = seconds < 60
                ? Count.of(seconds, "second")
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
        return "about %s, by a measurement of %s".formatted(time, Count.of(estimate.objects(), "object"));
    }

    private Optional<String> room() {
        long needed = plan.room().needed(former, plan.plan());
        if (needed == 0) {
            return Optional.empty();
        }
        String told = "needs %s of the disk on the way".formatted(ProgressLine.size(needed));
        return Optional.of(
                plan.room().lacks(former, plan.plan())
                        ? told
                                + "; only %s are free, so it will stop when the disk is full"
                                        .formatted(ProgressLine.size(plan.room().free()))
                        : told);
    }

    private static String why(Skip skip) {
        return switch (skip.reason()) {
            case NOT_ENCRYPTED -> "not encrypted, so there is no data key to wrap";
            case ALREADY_SO -> "encrypted so already";
            case NO_DEFAULT -> "their bucket has no default encryption";
            case TARGET_NOT_USABLE -> "the default of their bucket names a key that cannot be used now";
        };
    }

    private String from(Change change) {
        String key = change.from().isKms()
                ? change.fromKey()
                        .map(id -> " " + names.getOrDefault(id, id.toString()))
                        .orElse("")
                : "";
        return method(change.from()) + key + algorithm(change.from().isEncrypted(), change.fromAlgorithm());
    }

    private static String method(EncryptionMode mode) {
        return switch (mode) {
            case NONE -> "no encryption";
            case SSE_OSS -> "SSE-OSS";
            case SSE_KMS_DEFAULT, SSE_KMS_CHOSEN -> "SSE-KMS";
        };
    }

    private static String to(EncryptionRule rule) {
        return switch (rule) {
            case EncryptionRule.None() -> "no encryption";
            case EncryptionRule.OssManaged(var algorithm) -> "SSE-OSS" + algorithm(true, algorithm);
            case EncryptionRule.Kms(EncryptionRule.KeyChoice.Managed(), var algorithm) ->
                "SSE-KMS with the managed default key" + algorithm(true, algorithm);
            case EncryptionRule.Kms(EncryptionRule.KeyChoice.Named(String id), var algorithm) ->
                "SSE-KMS " + id + algorithm(true, algorithm);
        };
    }

    private static String algorithm(boolean encrypted, DataAlgorithm algorithm) {
        return encrypted && algorithm == DataAlgorithm.SM4 ? " (SM4)" : "";
    }

    Facts facts() {
        Facts facts = new Facts()
                .with("objects", plan.plan().objects())
                .with("bytes", plan.plan().bytes())
                .with("planHash", plan.plan().hash())
                .with("unreadable", plan.unreadable());
        estimate.ifPresent(found -> facts.with("estimatedMillis", found.time().toMillis()));
        return facts.with("neededBytes", plan.room().needed(former, plan.plan()))
                .with("freeBytes", plan.room().free())
                .withAll("changes", plan.changes().stream().map(this::change).toList())
                .withAll("leftAlone", plan.skips().stream().map(PlanFacts::skip).toList());
    }

    private Facts change(Change change) {
        Optional<String> key = change.fromKey().map(KeyId::toString);
        return new Facts()
                .with("bucket", change.bucket().value())
                .with("mode", HistoryOptions.word(change.from()))
                .with("keyId", change.from().isKms() ? key : Optional.empty())
                .with("to", BucketFacts.rule(change.to()))
                .with("objects", change.objects())
                .with("bytes", change.bytes());
    }

    private static Facts skip(Skip skip) {
        return new Facts()
                .with("reason", skip.reason().name())
                .with("objects", skip.objects())
                .with("bytes", skip.bytes());
    }
}
