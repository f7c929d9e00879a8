package io.strongroom.engine.reencrypt;

import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.meta.HistoryTable.Stored;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryPlan.Change;
import io.strongroom.engine.model.HistoryPlan.Page;
import io.strongroom.engine.model.HistoryPlan.Reason;
import io.strongroom.engine.model.HistoryPlan.Room;
import io.strongroom.engine.model.HistoryPlan.Skip;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.Usage;
import io.strongroom.engine.reencrypt.HistoryMatch.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Looks at every object version once, and says what a job over history would make of it.
final class HistoryPlanner {
    private static final int STEP = 5000;
    private static final int FIRST = 200;

    private final Tables tables;
    private final HistoryMatch match;

    HistoryPlanner(Tables tables, HistoryMatch match) {
        this.tables = tables;
        this.match = match;
    }

    /// Numbers of objects that are alike.
    private static final class Sum {
        private long objects;
        private long bytes;

        void add(long size) {
            objects++;
            bytes += size;
        }
    }

    private record Kind(
            BucketName bucket, EncryptionMode mode, DataAlgorithm algorithm, Optional<KeyId> key, EncryptionRule to) {}

    /// The plan for people and for the job.
    ///
    /// @param free bytes on the disk
    HistoryPlan plan(JobSpec.History spec, KeyVault vault, long free) throws EngineException {
        PlanPages pages = new PlanPages(expected());
        Map<Kind, Sum> changes = new LinkedHashMap<>();
        LargestAtOnce largest = new LargestAtOnce(JobLimits.MOST_WORKERS);
        Map<Reason, Sum> skips = new EnumMap<>(Reason.class);
        List<Stored> first = new ArrayList<>();
        each((object, verdict) -> {
            switch (verdict) {
                case Verdict.Change(EncryptionRule rule) -> {
                    pages.add(object.versionId(), object.revision(), object.size());
                    largest.add(object.size());
                    changes.computeIfAbsent(kind(object, rule), _ -> new Sum()).add(object.size());
                    if (first.size() < FIRST) {
                        first.add(object);
                    }
                }
                case Verdict.Skip(Reason reason) ->
                    skips.computeIfAbsent(reason, _ -> new Sum()).add(object.size());
            }
        });
        PlanPages.Found found = pages.end();
        return new HistoryPlan(
                spec.scope(),
                spec.target(),
                found.plan(0),
                changes.entrySet().stream()
                        .map(entry -> change(entry.getKey(), entry.getValue()))
                        .toList(),
                skips.entrySet().stream()
                        .map(entry -> new Skip(entry.getKey(), entry.getValue().objects, entry.getValue().bytes))
                        .toList(),
                unreadable(changes, vault),
                entries(first),
                found.pages().stream()
                        .map(page -> new Page(page.packed(), page.size()))
                        .toList(),
                new Room(spec.target() instanceof HistoryTarget.Wrapping ? 0 : largest.sum(), free),
                tables.now());
    }

    /// What is still to be done, but for the versions that `skip` names.
    long left(Set<Long> skip) {
        Sum left = new Sum();
        each((object, verdict) -> {
            if (verdict instanceof Verdict.Change && !skip.contains(object.versionId())) {
                left.add(object.size());
            }
        });
        return left.objects;
    }

    private void each(BiConsumer<Stored, Verdict> sink) {
        long after = 0;
        List<Stored> step;
        do {
            step = tables.history().scan(after, STEP);
            for (Stored object : step) {
                after = object.versionId();
                match.verdict(object).ifPresent(verdict -> sink.accept(object, verdict));
            }
        } while (step.size() == STEP);
    }

    private long expected() {
        return tables.counters().list(Optional.empty()).stream()
                .mapToLong(Usage::objects)
                .sum();
    }

    private Kind kind(Stored object, EncryptionRule to) {
        return new Kind(
                match.bucket(object.bucketId()),
                object.encryption().mode(),
                object.encryption().algorithm(),
                object.encryption().wrappingKey().map(WrappingKey::key),
                to);
    }

    private static Change change(Kind kind, Sum sum) {
        return new Change(kind.bucket(), kind.mode(), kind.algorithm(), kind.key(), kind.to(), sum.objects, sum.bytes);
    }

    private long unreadable(Map<Kind, Sum> changes, KeyVault vault) throws EngineException {
        Set<KeyId> refused = new HashSet<>();
        Set<KeyId> keys =
                changes.keySet().stream().flatMap(kind -> kind.key().stream()).collect(Collectors.toSet());
        for (KeyId key : keys) {
            if (!HistoryMatch.isUsable(tables, vault, key)) {
                refused.add(key);
            }
        }
        return changes.entrySet().stream()
                .filter(entry -> entry.getKey().key().filter(refused::contains).isPresent())
                .mapToLong(entry -> entry.getValue().objects)
                .sum();
    }

    private List<ObjectEntry> entries(List<Stored> objects) {
        List<ObjectEntry> entries = new ArrayList<>();
        for (Stored object : objects) {
            tables.history()
                    .entry(object.versionId(), match.bucket(object.bucketId()))
                    .ifPresent(entries::add);
        }
        return entries;
    }
}
