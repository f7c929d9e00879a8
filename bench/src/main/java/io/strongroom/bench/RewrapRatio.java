package io.strongroom.bench;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeyScope;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.RewrapTarget;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.job.StartRewrap;
import io.strongroom.engine.usecase.job.WatchJobs;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.key.RescueKey;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// The same objects of 4 KiB, rewrapped from one key to another and encrypted anew back under the
/// first, in turns: both by jobs, planning included. And as many large objects, rewrapped.
final class RewrapRatio implements Benchmark {
    private static final int ROUNDS = 5;
    private static final int OBJECTS = 10_000;
    private static final int LARGE_OBJECTS = 500;
    private static final int SMALL = 4096;
    private static final int LARGE = 2 << 20;
    private static final int WRITERS = 16;

    private final Samples rewrap = new Samples();
    private final Samples reencrypt = new Samples();
    private final Samples small = new Samples();
    private final Samples large = new Samples();

    @Override
    public String name() {
        return "rewrap";
    }

    @Override
    public List<Measured> run(Path folder) throws Exception {
        Path root = folder.resolve("store");
        Scratch.remove(root);
        try (BenchStore store = new BenchStore(root)) {
            ratio(new Keys(store), OBJECTS);
            sizes(store);
        } finally {
            Scratch.remove(root);
        }
        return List.of(
                new Measured(
                        String.format(Locale.ROOT, "re-encrypting : rewrapping %,d objects of 4 KiB", OBJECTS),
                        new Goal.AtLeast(5),
                        ratios(reencrypt, rewrap),
                        String.format(
                                Locale.ROOT,
                                "%.0f/s and %.0f/s",
                                OBJECTS / reencrypt.median(),
                                OBJECTS / rewrap.median())),
                new Measured(
                        String.format(Locale.ROOT, "rewrapping %d objects of 2 MiB : of 4 KiB", LARGE_OBJECTS),
                        new Goal.AtMost(1.5),
                        ratios(large, small),
                        String.format(Locale.ROOT, "%.0f ms and %.0f ms", large.median() * 1e3, small.median() * 1e3)));
    }

    private static List<Double> ratios(Samples one, Samples other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < other.values().size(); i++) {
            ratios.add(one.values().get(i) / other.values().get(i));
        }
        return ratios;
    }

    private void ratio(Keys keys, int count) throws Exception {
        keys.fill("small", count, SMALL);
        keys.rewrap(count); // once without counting: the code is compiled then
        keys.reencryptBack(count);
        for (int i = 0; i < ROUNDS; i++) {
            rewrap.time(() -> keys.rewrap(count));
            reencrypt.time(() -> keys.reencryptBack(count));
            keys.store.sweep();
        }
    }

    private void sizes(BenchStore store) throws Exception {
        Keys ofSmall = new Keys(store);
        Keys ofLarge = new Keys(store);
        ofSmall.fill("few", LARGE_OBJECTS, SMALL);
        ofLarge.fill("large", LARGE_OBJECTS, LARGE);
        for (int i = 0; i < ROUNDS; i++) {
            small.time(() -> ofSmall.rewrap(LARGE_OBJECTS));
            large.time(() -> ofLarge.rewrap(LARGE_OBJECTS));
            ofSmall.turn();
            ofLarge.turn();
        }
    }

    /// Two keys, and what goes from one to the other.
    private static final class Keys {
        private final BenchStore store;
        private KeyId from;
        private KeyId to;

        Keys(BenchStore store) throws EngineException {
            this.store = store;
            this.from = key();
            this.to = key();
        }

        private KeyId key() throws EngineException {
            CreateKey.Request request =
                    new CreateKey.Request(KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, "", Optional.<KeyAlias>empty());
            return engine().keys().create().run(call(), request).id();
        }

        private Engine engine() {
            return store.engine();
        }

        private static Call call() {
            return Call.root(CallOrigin.COMMAND_LINE);
        }

        void turn() {
            KeyId first = from;
            from = to;
            to = first;
        }

        void fill(String folder, int count, int size) throws Exception {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);
            AtomicInteger left = new AtomicInteger(count);
            List<Future<?>> running = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
                for (int i = 0; i < WRITERS; i++) {
                    running.add(threads.submit(() -> {
                        for (int n = left.getAndDecrement(); n > 0; n = left.getAndDecrement()) {
                            String key = String.format(Locale.ROOT, "%s/file-%06d", folder, n);
                            EncryptionRule rule = EncryptionRule.kms(from.toString());
                            store.put(key, new ByteArrayInputStream(content), rule);
                        }
                        return count;
                    }));
                }
                for (Future<?> writer : running) {
                    writer.get();
                }
            }
        }

        void rewrap(int count) throws Exception {
            StartRewrap.Request request = new StartRewrap.Request(KeyScope.of(from), new RewrapTarget.Key(to));
            await(count, () -> engine().jobs().startRewrap().run(call(), request));
        }

        void reencryptBack(int count) throws Exception {
            RescueKey.Request request = new RescueKey.Request(
                    to, from, new RescueKey.Method.Reencrypt(DataAlgorithm.AES_256), Optional.empty());
            await(count, () -> engine().impact().rescue().run(call(), request));
        }

        /// Starts a job.
        private interface Start {
            JobSnapshot run() throws EngineException;
        }

        private void await(int count, Start start) throws Exception {
            CompletableFuture<JobSnapshot> ended = new CompletableFuture<>();
            Consumer<JobSnapshot> listener = job -> {
                if (job.state().isEnded()) {
                    ended.complete(job);
                }
            };
            try (WatchJobs.Watch _ = engine().jobs().watch().run(call(), listener)) {
                start.run();
                JobSnapshot job = ended.get();
                if (job.state() != JobState.COMPLETED || job.progress().objects() != count) {
                    throw new IllegalStateException("the job did not do what is measured: " + job);
                }
            }
        }
    }
}
