package io.strongroom.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// 10,000 objects of 4 KiB by one writer and 10,000 by sixteen, in slices that take turns. Every
/// put returns when its object is durable.
final class SmallObjects implements Benchmark {
    private static final int ROUNDS = 10;
    private static final int WRITERS = 16;

    private final SmallPuts puts = new SmallPuts();

    @Override
    public String name() {
        return "small-objects";
    }

    @Override
    public List<Measured> run(Path folder) throws Exception {
        Path root = folder.resolve("store");
        Scratch.remove(root);
        Samples one = new Samples();
        Samples many = new Samples();
        try (BenchStore store = new BenchStore(root)) {
            puts.write(store, 1); // both once without counting: the code is compiled then
            puts.write(store, WRITERS);
            for (int i = 0; i < ROUNDS; i++) {
                one.time(() -> puts.write(store, 1));
                many.time(() -> puts.write(store, WRITERS));
            }
        } finally {
            Scratch.remove(root);
        }
        return List.of(result(one, many));
    }

    private static Measured result(Samples one, Samples many) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            ratios.add(one.values().get(i) / many.values().get(i));
        }
        return new Measured(
                WRITERS + " writers : one writer, 10,000 files of 4 KiB each, AES-256",
                new Goal.AtLeast(2.5),
                ratios,
                String.format(
                        Locale.ROOT,
                        "%.0f/s and %.0f/s; whole run %.2f",
                        SmallPuts.PER_ROUND / many.median(),
                        SmallPuts.PER_ROUND / one.median(),
                        sum(one) / sum(many)));
    }

    private static double sum(Samples samples) {
        return samples.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
