package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.JobUseCases;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The process of [MemoryTest]: one large object in, re-encrypted by a job that reads it back, and
/// out, compared byte for byte, that never lies anywhere as a whole but in the store.
public final class MemoryProcess {
    static final String DONE = "done";
    private static final long SEED = 4;

    private MemoryProcess() {}

    /// @param arguments folder for the store, bytes of the object
    public static void main(String[] arguments) throws Exception {
        long size = Long.parseLong(arguments[1]);
        List<EncryptionRule> rules = List.of(EncryptionRule.none(), EncryptionRule.ossManaged());
        for (EncryptionRule rule : rules) {
            Path folder = Path.of(arguments[0], "store" + rules.indexOf(rule));
            try (OpenStore store = OpenStore.create(EngineOptions.of(folder).with(EngineOptions.Jobs.RUN))) {
                long start = System.nanoTime();
                put(store, rule, size);
                long stored = System.nanoTime();
                reencrypt(store, rules.get(1 - rules.indexOf(rule)));
                long between = System.nanoTime();
                long read = get(store, size);
                long end = System.nanoTime();
                System.out.printf(
                        "%s: %d bytes in %.1f s, re-encrypted in %.1f s, out %.1f s, heap of %d MiB%n",
                        rule,
                        read,
                        (stored - start) / 1e9,
                        (between - stored) / 1e9,
                        (end - between) / 1e9,
                        Runtime.getRuntime().maxMemory() >> 20);
                store.delete("large");
            }
        }
        System.out.println(DONE);
    }

    private static void put(OpenStore store, EncryptionRule rule, long size) throws Exception {
        try (InputStream noise = new Noise(SEED, size)) {
            store.engine()
                    .objects()
                    .put()
                    .run(
                            call(),
                            PutObject.Request.of(BUCKET, new ObjectKey("large"), noise)
                                    .encryptedBy(rule));
        }
    }

    private static void reencrypt(OpenStore store, EncryptionRule rule) throws Exception {
        JobUseCases jobs = store.engine().jobs();
        HistoryPlan plan = jobs.previewReencryption()
                .run(call(), new PreviewReencryption.Request(HistoryScope.all(), new HistoryTarget.Rule(rule)));
        JobSnapshot job = jobs.startReencryption().run(call(), StartReencryption.Request.of(plan));
        while (!job.state().isEnded()) {
            TimeUnit.MILLISECONDS.sleep(20);
            job = jobs.get().run(call(), job.id());
        }
        if (job.state() != JobState.COMPLETED || job.progress().objects() != 1) {
            throw new IllegalStateException(job.toString());
        }
    }

    private static long get(OpenStore store, long size) throws Exception {
        try (var content = store.engine()
                        .objects()
                        .get()
                        .run(call(), GetObject.Request.of(BUCKET, new ObjectKey("large")));
                SameBytes same = new SameBytes(new Noise(SEED, size))) {
            return content.transferTo(same);
        }
    }
}
