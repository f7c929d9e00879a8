package io.strongroom.engine.reencrypt;

import io.strongroom.engine.content.ContentProgress;
import io.strongroom.engine.content.ContentReader;
import io.strongroom.engine.content.ObjectReads;
import io.strongroom.engine.content.WriteKey;
import io.strongroom.engine.kms.KeyPermit;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.PlanEntries;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.ReadBack;
import io.strongroom.engine.model.TimeEstimate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/// Measures how long a job over history would take: it copies some of the planned objects, takes the
/// copies away again, and reckons with what small ones take each and what large ones take for each byte.
public final class HistoryEstimate {
    private static final int SAMPLE = 160;
    private static final long SMALL = 64 * 1024;
    private static final long MOST_OF_ONE = 32L * 1024 * 1024;
    private static final long LONGEST_NANOS = 1_500_000_000;

    private final JobTools tools;

    public HistoryEstimate(JobTools tools) {
        this.tools = tools;
    }

    /// What it is measured for.
    ///
    /// @param entry whom the trail records it for
    /// @param stopping whether nobody wants to know any more
    public record Order(
            AuditEntry entry, HistoryPlan plan, HistoryOptions options, JobLimits limits, BooleanSupplier stopping) {}

    /// Measures for some seconds at most.
    ///
    /// @throws EngineException with what stands against the target; objects that cannot be read are
    ///     passed over
    public TimeEstimate measure(Order order) throws EngineException {
        JobSpec.History spec =
                new JobSpec.History(order.plan().scope(), order.plan().target(), order.options());
        HistoryMatch match = tools.database().read(tables -> HistoryMatch.of(tables, tools.vault(), spec));
        List<ObjectRow> sample = sample(order.plan());
        Measured small = run(order, match, sample, true);
        Measured large = run(order, match, sample, false);
        return new TimeEstimate(
                time(order, small, large), small.objects() + large.objects(), small.bytes() + large.bytes());
    }

    /// Evenly out of the whole plan.
    private List<ObjectRow> sample(HistoryPlan plan) throws EngineException {
        long step = Math.max(1, plan.plan().objects() / SAMPLE);
        List<Long> versions = new ArrayList<>();
        long position = 0;
        for (HistoryPlan.Page page : plan.pages()) {
            for (PlanEntries.Entry entry :
                    PlanEntries.unpack(page.packed(), page.size()).list()) {
                if (position % step == 0) {
                    versions.add(entry.versionId());
                }
                position++;
            }
        }
        return tools.database()
                .read(tables -> versions.stream()
                        .flatMap(version -> tables.objects().find(version).stream())
                        .toList());
    }

    private record Measured(long objects, long bytes, long nanos) {}

    private Measured run(Order order, HistoryMatch match, List<ObjectRow> sample, boolean small) {
        Queue<ObjectRow> left = new ConcurrentLinkedQueue<>(sample.stream()
                .filter(row -> row.content().size() <= SMALL == small)
                .toList());
        AtomicLong objects = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        long begin = System.nanoTime();
        BooleanSupplier over = () -> order.stopping().getAsBoolean() || System.nanoTime() - begin > LONGEST_NANOS;
        try (ExecutorService workers =
                Executors.newFixedThreadPool(order.limits().workers())) {
            for (int i = 0; i < order.limits().workers(); i++) {
                workers.execute(() -> {
                    for (ObjectRow row = left.poll(); row != null && !over.getAsBoolean(); row = left.poll()) {
                        try {
                            bytes.addAndGet(one(order, match, row));
                            objects.incrementAndGet();
                        } catch (EngineException _) {
                            // What cannot be read costs the job no time worth counting.
                        }
                    }
                });
            }
        }
        return new Measured(objects.get(), bytes.get(), System.nanoTime() - begin);
    }

    private long one(Order order, HistoryMatch match, ObjectRow row) throws EngineException {
        Optional<EncryptionRule> rule = match.of(row);
        Optional<ObjectReads.Snapshot> found =
                rule.isEmpty() ? Optional.empty() : tools.content().reads().openVersion(row.versionId(), permit(order));
        if (rule.isEmpty() || found.isEmpty()) {
            return 0;
        }
        try (ObjectReads.Snapshot snapshot = found.get()) {
            long size = order.plan().target() instanceof HistoryTarget.Wrapping
                    ? 0
                    : Math.min(snapshot.row().content().size(), MOST_OF_ONE);
            if (size > 0) {
                copy(order, snapshot, rule.get(), size);
            }
            tools.database().write(order.entry(), tx -> tx.now());
            return size;
        }
    }

    private KeyPermit permit(Order order) {
        return tools.access().permit(order.entry().caller());
    }

    private void copy(Order order, ObjectReads.Snapshot snapshot, EncryptionRule rule, long size)
            throws EngineException {
        ContentProgress progress = new ContentProgress(_ -> {}, order.stopping());
        AuditEntry serviceKey = order.entry().as("CreateServiceKey", "key");
        try (WriteKey key =
                        tools.content().writes().prepare(snapshot.name().bucket(), rule, permit(order), serviceKey);
                ContentReader reader = snapshot.read(0, size)) {
            PartRow part = tools.content().writes().store(key, 0, reader, progress, snapshot.name());
            try {
                if (order.options().readBack() == ReadBack.YES) {
                    tools.content().writes().requireReadable(key, part, progress, snapshot.name());
                }
            } finally {
                tools.content().writes().discard(List.of(part));
            }
        }
    }

    private static Duration time(Order order, Measured small, Measured large) {
        double each = small.objects() == 0 ? 0 : (double) small.nanos() / small.objects();
        double besides = Math.max(large.nanos() - each * large.objects(), large.nanos() * 0.1);
        double perByte = large.bytes() == 0 ? 0 : besides / large.bytes();
        var plan = order.plan().plan();
        double nanos = plan.objects() * each + plan.bytes() * perByte;
        long limit = order.limits().bytesPerSecond();
        double slowest = limit == 0 ? 0 : plan.bytes() * 1e9 / limit;
        return Duration.ofMillis((long) (Math.max(nanos, slowest) / 1e6));
    }
}
