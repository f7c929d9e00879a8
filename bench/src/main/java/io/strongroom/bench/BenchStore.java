package io.strongroom.bench;

import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.ObjectContent;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A whole store with one bucket, as a caller of the engine has it.
final class BenchStore implements AutoCloseable {
    private static final BucketName BUCKET = new BucketName("benchmark");

    private final Engine engine;

    BenchStore(Path folder) throws EngineException {
        try (StoreSecret secret = new StoreSecret.Passphrase("only benchmarks use this".toCharArray())) {
            this.engine = Engine.create(EngineOptions.of(folder).with(EngineOptions.Jobs.RUN), List.of(secret));
        }
        engine.buckets().create().run(call(), new CreateBucket.Request(BUCKET, Optional.empty()));
    }

    private static Call call() {
        return Call.root(CallOrigin.COMMAND_LINE);
    }

    Engine engine() {
        return engine;
    }

    void put(String key, InputStream content, EncryptionRule rule) throws EngineException {
        PutObject.Request request = PutObject.Request.of(BUCKET, new ObjectKey(key), content);
        engine.objects().put().run(call(), request.encryptedBy(rule));
    }

    void get(String key, OutputStream sink) throws EngineException, IOException {
        GetObject.Request request = GetObject.Request.of(BUCKET, new ObjectKey(key));
        try (ObjectContent content = engine.objects().get().run(call(), request)) {
            content.transferTo(sink);
        }
    }

    /// Removes the files of replaced objects now.
    void sweep() throws EngineException {
        engine.sweep();
    }

    @Override
    public void close() throws EngineException {
        engine.close();
    }
}
