package io.strongroom.bench;

import io.strongroom.engine.model.EncryptionRule;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Slices of 1,000 objects of 4 KiB. Every put returns when its object is durable.
final class SmallPuts {
    /// Objects of one slice.
    static final int PER_ROUND = 1000;

    private static final int SIZE = 4096;

    private final byte[] content = new byte[SIZE];
    private int names;

    SmallPuts() {
        new Random(SIZE).nextBytes(content);
    }

    void write(BenchStore store, int writers) throws Exception {
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
