package io.strongroom.e2e.support;

import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A store that exists before the console is started.
public final class MadeStore {
    /// What opens it.
    public static final String PASSPHRASE = "amber ledger 4711 on the shelf";

    private MadeStore() {}

    /// Makes the store of [ConsoleUnderTest] in `folder`, with empty buckets of these names, and
    /// seals it.
    public static void in(Path folder, String... buckets) throws Exception {
        try (StoreSecret secret = new StoreSecret.Passphrase(PASSPHRASE.toCharArray());
                Engine engine = Engine.create(EngineOptions.of(folder.resolve("vault")), List.of(secret));
                ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> made = new ArrayList<>();
            for (String bucket : buckets) {
                made.add(many.submit(() -> create(engine, bucket)));
            }
            for (Future<?> each : made) {
                each.get();
            }
        }
    }

    private static boolean create(Engine engine, String bucket) throws EngineException {
        engine.buckets()
                .create()
                .run(Call.root(CallOrigin.CONSOLE), new CreateBucket.Request(new BucketName(bucket), Optional.empty()));
        return true;
    }
}
