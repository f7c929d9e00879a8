package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/// The process of [MemoryTest]: one large object in and out, compared byte for byte, that never
/// lies anywhere as a whole but in the store.
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
            try (OpenStore store = OpenStore.create(EngineOptions.of(folder))) {
                long start = System.nanoTime();
                put(store, rule, size);
                long between = System.nanoTime();
                long read = get(store, size);
                long end = System.nanoTime();
                System.out.printf(
                        "%s: %d bytes in %.1f s, out %.1f s, heap of %d MiB%n",
                        rule,
                        read,
                        (between - start) / 1e9,
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
