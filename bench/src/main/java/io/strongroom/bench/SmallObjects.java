package io.strongroom.bench;

import io.strongroom.engine.model.EncryptionRule;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// 10,000 objects of 4 KiB by one writer and 10,000 by sixteen, in slices that take turns. Every
/// put returns when its object is durable.
final class SmallObjects implements Benchmark {
    private static final int SIZE = 4096;
    private static final int ROUNDS = 10;
    private static final int PER_ROUND = 1000;
    private static final int WRITERS = 16;

    private final byte[] content = new byte[SIZE];
    private int names;

    SmallObjects() {
        new Random(SIZE).nextBytes(content);
    }

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
            write(store, 1); // both once without counting: the code is compiled then
            write(store, WRITERS);
            for (int i = 0; i < ROUNDS; i++) {
                one.time(() -> write(store, 1));
                many.time(() -> write(store, WRITERS));
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
                        PER_ROUND / many.median(),
                        PER_ROUND / one.median(),
                        sum(one) / sum(many)));
    }

    private static double sum(Samples samples) {
        return samples.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private void write(BenchStore store, int writers) throws Exception {
        AtomicInteger left = new AtomicInteger(PER_ROUND);
        int round = names++;
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            for (int i = 0; i < writers; i++) {
                running.add(threads.submit(() -> {
                    for (int number = left.getAndDecrement(); number > 0; number = left.getAndDecrement()) {
                        String key = String.format(Locale.ROOT, "round-%03d/file-%05d", round, number);
                        store.put(key, new ByteArrayInputStream(content), EncryptionRule.ossManaged());
                    }
                    return writers;
                }));
            }
            for (Future<?> writer : running) {
                writer.get();
            }
        }
    }
}
