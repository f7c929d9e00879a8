package io.strongroom.bench;

import io.strongroom.engine.meta.TrailSwitch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the audit trail costs: objects of 4 KiB are put with records and without, in slices that take turns.
final class TrailCost implements Benchmark {
    private static final int ROUNDS = 12;
    private static final int WRITERS = 16;

    private final SmallPuts puts = new SmallPuts();

    @Override
    public String name() {
        return "trail";
    }

    @Override
    public List<Measured> run(Path folder) throws Exception {
        Path root = folder.resolve("store");
        Scratch.remove(root);
        try (BenchStore store = new BenchStore(root)) {
            return List.of(compare(store, WRITERS), compare(store, 1));
        } finally {
            TrailSwitch.record(true);
            Scratch.remove(root);
        }
    }

    private Measured compare(BenchStore store, int writers) throws Exception {
        Samples with = new Samples();
        Samples without = new Samples();
        puts.write(store, writers); // once without counting: the code is compiled then
        for (int i = 0; i < ROUNDS; i++) {
            // Who goes first changes: the second finds a busier disk.
            boolean first = i % 2 == 0;
            time(store, writers, first ? with : without, first);
            time(store, writers, first ? without : with, !first);
        }
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            ratios.add(without.values().get(i) / with.values().get(i));
        }
        return new Measured(
                "put with the trail : without it, 4 KiB, " + (writers == 1 ? "one writer" : writers + " writers"),
                new Goal.AtLeast(0.9),
                ratios,
                String.format(
                        Locale.ROOT,
                        "%.0f/s and %.0f/s",
                        SmallPuts.PER_ROUND / with.median(),
                        SmallPuts.PER_ROUND / without.median()));
    }

    private void time(BenchStore store, int writers, Samples samples, boolean recording) throws Exception {
        TrailSwitch.record(recording);
        samples.time(() -> puts.write(store, writers));
    }
}
