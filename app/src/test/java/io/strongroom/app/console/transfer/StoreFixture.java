package io.strongroom.app.console.transfer;

import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.ListObjects;
import io.strongroom.engine.usecase.object.ObjectContent;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A real store in a test's folder, opened by a key file so that no test pays for Argon2.
public final class StoreFixture implements AutoCloseable {
    public static final BucketName BUCKET = new BucketName("contracts-legal");

    private final Engine engine;

    private StoreFixture(Engine engine) {
        this.engine = engine;
    }

    /// A new store with one bucket that has `rule` as its default, if any.
    public static StoreFixture create(Path folder, Optional<EncryptionRule> rule) throws EngineException {
        return create(EngineOptions.of(folder), rule);
    }

    public static StoreFixture create(EngineOptions options, Optional<EncryptionRule> rule) throws EngineException {
        StoreSecret secret = new StoreSecret.KeyFile(new byte[StoreSecret.KeyFile.LENGTH]);
        StoreFixture store = new StoreFixture(Engine.create(options, List.of(secret)));
        store.engine.buckets().create().run(call(), new CreateBucket.Request(BUCKET, rule));
        return store;
    }

    public Engine engine() {
        return engine;
    }

    public static Call call() {
        return Call.root(CallOrigin.CONSOLE);
    }

    public static byte[] content(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    public ObjectEntry put(String key, int size, Optional<EncryptionRule> rule) throws EngineException {
        PutObject.Request request =
                PutObject.Request.of(BUCKET, new ObjectKey(key), new ByteArrayInputStream(content(size)));
        return engine.objects().put().run(call(), rule.map(request::encryptedBy).orElse(request));
    }

    public byte[] read(String key) throws Exception {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        try (ObjectContent content =
                engine.objects().get().run(call(), GetObject.Request.of(BUCKET, new ObjectKey(key)))) {
            content.transferTo(sink);
        }
        return sink.toByteArray();
    }

    public List<String> names() throws EngineException {
        return engine.objects().list().run(call(), ListObjects.Request.of(BUCKET, "")).objects().stream()
                .map(entry -> entry.key().value())
                .toList();
    }

    @Override
    public void close() throws EngineException {
        engine.close();
    }
}
