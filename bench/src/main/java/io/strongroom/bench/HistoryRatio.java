package io.strongroom.bench;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.ReadBack;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.job.EstimateReencryption;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import io.strongroom.engine.usecase.job.WatchJobs;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Jobs over history: one large object against decrypting and encrypting in memory and against a plain
/// copy, many small ones against uploading them, and the estimate against what it took.
final class HistoryRatio implements Benchmark {
    private static final long LARGE = 1L << 30;
    private static final int LARGE_ROUNDS = 5;
    private static final int SMALL = 4096;
    private static final int SMALL_OBJECTS = 5_000;
    private static final int SMALL_ROUNDS = 5;
    private static final int MIXED_OBJECTS = 5_000;
    private static final long MIXED_BYTES = 2L << 30;
    private static final int ESTIMATES = 3;
    private static final int WRITERS = 16;
    private static final int SEGMENT = 1 << 16;
    private static final int TAG = 16;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public List<Measured> run(Path folder) throws Exception {
        List<Measured> results = new ArrayList<>();
        results.addAll(large(folder));
        results.add(small(folder));
        results.add(estimate(folder));
        return results;
    }

    private interface InStore<T> {
        T run(BenchStore store) throws Exception;
    }

    private static <T> T inStore(Path folder, InStore<T> work) throws Exception {
        Path root = folder.resolve("store");
        Scratch.remove(root);
        try (BenchStore store = new BenchStore(root)) {
            return work.run(store);
        } finally {
            Scratch.remove(root);
        }
    }

    private static Call call() {
        return Call.root(CallOrigin.COMMAND_LINE);
    }

    private static HistoryPlan plan(Engine engine, EncryptionRule rule) throws Exception {
        return engine.jobs()
                .previewReencryption()
                .run(call(), new PreviewReencryption.Request(HistoryScope.all(), new HistoryTarget.Rule(rule)));
    }

    private static void reencrypt(Engine engine, EncryptionRule rule, ReadBack readBack, long objects)
            throws Exception {
        CompletableFuture<JobSnapshot> ended = new CompletableFuture<>();
        Consumer<JobSnapshot> listener = job -> {
            if (job.state().isEnded()) {
                ended.complete(job);
            }
        };
        try (WatchJobs.Watch _ = engine.jobs().watch().run(call(), listener)) {
            HistoryOptions options = HistoryOptions.USUAL.with(readBack);
            engine.jobs()
                    .startReencryption()
                    .run(call(), new StartReencryption.Request(plan(engine, rule), options, JobLimits.NONE));
            JobSnapshot job = ended.get();
            if (job.state() != JobState.COMPLETED || job.progress().objects() != objects) {
                throw new IllegalStateException("the job did not do what is measured: " + job);
            }
        }
    }

    /// Any two rules with different keys, in turn.
    private static EncryptionRule rule(int turn) {
        return turn % 2 == 0 ? EncryptionRule.kmsManaged() : EncryptionRule.ossManaged();
    }

    private List<Measured> large(Path folder) throws Exception {
        Path source = Scratch.source(folder.resolve("source"), LARGE);
        Samples memory = new Samples();
        Samples copy = new Samples();
        Samples plain = new Samples();
        Samples readBack = new Samples();
        inStore(folder, store -> {
            try (InputStream in = Files.newInputStream(source)) {
                store.put("large", in, EncryptionRule.ossManaged());
            }
            reencrypt(store.engine(), rule(0), ReadBack.NO, 1); // once without counting
            reencrypt(store.engine(), rule(1), ReadBack.YES, 1);
            store.sweep();
            for (int i = 0; i < LARGE_ROUNDS; i++) {
                Path target = folder.resolve("target");
                copy.time(() -> Scratch.copy(source, target));
                Files.delete(target);
                memory.time(HistoryRatio::inMemory);
                plain.time(() -> reencrypt(store.engine(), rule(0), ReadBack.NO, 1));
                store.sweep();
                readBack.time(() -> reencrypt(store.engine(), rule(1), ReadBack.YES, 1));
                store.sweep();
            }
            return store;
        });
        String base = String.format(Locale.ROOT, "in memory %.2f s, copy %.2f s", memory.median(), copy.median());
        return List.of(
                compare("re-encryption of 1 GiB", 0.7, new Sides(memory, copy, plain), base),
                compare("re-encryption of 1 GiB, read back", 0.5, new Sides(memory, copy, readBack), base));
    }

    private record Sides(Samples memory, Samples copy, Samples job) {}

    private static Measured compare(String what, double least, Sides sides, String base) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < LARGE_ROUNDS; i++) {
            double slower = Math.max(
                    sides.memory().values().get(i), sides.copy().values().get(i));
            ratios.add(slower / sides.job().values().get(i));
        }
        return new Measured(
                "slower of decrypting and encrypting in memory, and a copy : " + what,
                new Goal.AtLeast(least),
                ratios,
                String.format(Locale.ROOT, "%.2f s; %s", sides.job().median(), base));
    }

    /// Segment by segment, on one core, as large as the object.
    private static void inMemory() throws GeneralSecurityException {
        SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
        byte[] sealed = new byte[SEGMENT + TAG];
        byte[] open = new byte[SEGMENT + TAG];
        Cipher encrypt = Cipher.getInstance("AES/GCM/NoPadding");
        Cipher decrypt = Cipher.getInstance("AES/GCM/NoPadding");
        for (int i = 0; i < LARGE / SEGMENT; i++) {
            GCMParameterSpec nonce = nonce(i);
            encrypt.init(Cipher.ENCRYPT_MODE, key, nonce);
            encrypt.doFinal(open, 0, SEGMENT, sealed);
            decrypt.init(Cipher.DECRYPT_MODE, key, nonce);
            decrypt.doFinal(sealed, 0, SEGMENT + TAG, open);
        }
    }

    private static GCMParameterSpec nonce(int number) {
        byte[] nonce = new byte[12];
        for (int i = 0; i < Integer.BYTES; i++) {
            nonce[i] = (byte) (number >> (8 * i));
        }
        return new GCMParameterSpec(8 * TAG, nonce);
    }

    private Measured small(Path folder) throws Exception {
        Samples uploads = new Samples();
        Samples jobs = new Samples();
        int[] sizes = new int[SMALL_OBJECTS];
        java.util.Arrays.fill(sizes, SMALL);
        inStore(folder, store -> {
            write(store, sizes);
            reencrypt(store.engine(), rule(0), ReadBack.NO, SMALL_OBJECTS);
            for (int i = 0; i < SMALL_ROUNDS; i++) {
                uploads.time(() -> write(store, sizes));
                store.sweep();
                jobs.time(() -> reencrypt(store.engine(), rule(0), ReadBack.NO, SMALL_OBJECTS));
                store.sweep();
            }
            return store;
        });
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < SMALL_ROUNDS; i++) {
            ratios.add(uploads.values().get(i) / jobs.values().get(i));
        }
        return new Measured(
                "uploading by 16 writers : re-encrypting 5,000 objects of 4 KiB",
                new Goal.AtLeast(0.8),
                ratios,
                String.format(
                        Locale.ROOT,
                        "%.0f/s uploaded, %.0f/s re-encrypted",
                        SMALL_OBJECTS / uploads.median(),
                        SMALL_OBJECTS / jobs.median()));
    }

    private static void write(BenchStore store, int[] sizes) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        byte[] content = new byte[java.util.Arrays.stream(sizes).max().orElse(0)];
        new Random(1).nextBytes(content);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                running.add(threads.submit(() -> {
                    for (int n = next.getAndIncrement(); n < sizes.length; n = next.getAndIncrement()) {
                        String key = String.format(Locale.ROOT, "file-%06d", n);
                        store.put(key, new ByteArrayInputStream(content, 0, sizes[n]), EncryptionRule.ossManaged());
                    }
                    return sizes.length;
                }));
            }
            for (Future<?> writer : running) {
                writer.get();
            }
        }
    }

    /// Sizes as people have them: many small ones, few large ones.
    private static int[] mixedSizes() {
        Random random = new Random(5);
        double[] weights = new double[MIXED_OBJECTS];
        double sum = 0;
        for (int i = 0; i < MIXED_OBJECTS; i++) {
            weights[i] = Math.exp(1.8 * random.nextGaussian());
            sum += weights[i];
        }
        int[] sizes = new int[MIXED_OBJECTS];
        for (int i = 0; i < MIXED_OBJECTS; i++) {
            sizes[i] = (int) (weights[i] / sum * MIXED_BYTES);
        }
        return sizes;
    }

    private Measured estimate(Path folder) throws Exception {
        Samples estimated = new Samples();
        Samples took = new Samples();
        inStore(folder, store -> {
            write(store, mixedSizes());
            for (int i = 0; i < ESTIMATES; i++) {
                int turn = i;
                EstimateReencryption.Request request = new EstimateReencryption.Request(
                        plan(store.engine(), rule(turn)), HistoryOptions.USUAL, JobLimits.NONE);
                estimated.add(store.engine()
                                .jobs()
                                .estimateReencryption()
                                .run(call(), request)
                                .time()
                                .toMillis()
                        / 1e3);
                took.time(() -> reencrypt(store.engine(), rule(turn), ReadBack.YES, MIXED_OBJECTS));
                store.sweep();
            }
            return store;
        });
        List<Double> off = new ArrayList<>();
        for (int i = 0; i < ESTIMATES; i++) {
            double ratio = estimated.values().get(i) / took.values().get(i);
            off.add(Math.max(ratio, 1 / ratio));
        }
        return new Measured(
                "estimate and duration of re-encrypting 2 GiB in 5,000 objects, the larger : the smaller",
                new Goal.AtMost(2),
                off,
                String.format(Locale.ROOT, "%.1f s estimated, %.1f s taken", estimated.median(), took.median()));
    }
}
