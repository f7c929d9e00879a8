package io.strongroom.engine;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.object.AppendObject;
import io.strongroom.engine.usecase.object.CompleteMultipartUpload;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.InitiateMultipartUpload;
import io.strongroom.engine.usecase.object.MultipartUpload;
import io.strongroom.engine.usecase.object.Overwrite;
import io.strongroom.engine.usecase.object.PutObject;
import io.strongroom.engine.usecase.object.UploadPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// A store in a test's folder, opened by a key file so that no test pays for Argon2.
public final class OpenStore implements AutoCloseable {
    public static final BucketName BUCKET = new BucketName("contracts");

    private final Engine engine;

    private OpenStore(Engine engine) {
        this.engine = engine;
    }

    /// A new store with one bucket without a default.
    public static OpenStore create(Path folder) throws EngineException {
        return create(EngineOptions.of(folder));
    }

    public static OpenStore create(EngineOptions options) throws EngineException {
        OpenStore store = new OpenStore(Engine.create(options, List.of(secret())));
        store.engine.buckets().create().run(call(), new CreateBucket.Request(BUCKET, Optional.empty()));
        return store;
    }

    public static OpenStore open(EngineOptions options) throws EngineException {
        return new OpenStore(Engine.open(options, secret()));
    }

    public static StoreSecret secret() {
        return new StoreSecret.KeyFile(new byte[StoreSecret.KeyFile.LENGTH]);
    }

    public static Call call() {
        return Call.root(CallOrigin.COMMAND_LINE);
    }

    public static byte[] content(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    public Engine engine() {
        return engine;
    }

    public ObjectEntry put(String key, byte[] content) throws EngineException {
        return engine.objects().put().run(call(), request(key, content));
    }

    public ObjectEntry put(String key, byte[] content, EncryptionRule rule) throws EngineException {
        return engine.objects().put().run(call(), request(key, content).encryptedBy(rule));
    }

    private static PutObject.Request request(String key, byte[] content) {
        return PutObject.Request.of(BUCKET, new ObjectKey(key), new ByteArrayInputStream(content));
    }

    /// Stores an object as a multipart upload of these parts.
    public void multipart(String key, List<byte[]> parts, EncryptionRule rule) throws EngineException {
        MultipartUpload upload = engine.multipart()
                .initiate()
                .run(
                        call(),
                        new InitiateMultipartUpload.Request(
                                BUCKET,
                                new ObjectKey(key),
                                ObjectMetadata.none(),
                                Optional.of(rule),
                                Overwrite.ALLOWED))
                .upload();
        int number = 1;
        for (byte[] part : parts) {
            engine.multipart()
                    .uploadPart()
                    .run(
                            call(),
                            new UploadPart.Request(
                                    upload,
                                    number++,
                                    Optional.empty(),
                                    UploadPart.Content.of(new ByteArrayInputStream(part))));
        }
        engine.multipart()
                .complete()
                .run(call(), new CompleteMultipartUpload.Request(upload, Optional.empty(), Overwrite.ALLOWED));
    }

    /// Adds to the end of an appendable object, or begins one.
    public void append(String key, long position, byte[] content, EncryptionRule rule) throws EngineException {
        engine.objects()
                .append()
                .run(
                        call(),
                        new AppendObject.Request(
                                BUCKET,
                                new ObjectKey(key),
                                position,
                                ObjectMetadata.none(),
                                Optional.of(rule),
                                new ByteArrayInputStream(content)));
    }

    /// Copies an object, also onto itself, under another rule.
    public void copy(String from, String to, EncryptionRule rule) throws EngineException {
        engine.objects()
                .copy()
                .run(
                        call(),
                        CopyObject.Request.of(
                                        GetObject.Request.of(BUCKET, new ObjectKey(from)),
                                        HeadObject.Request.of(BUCKET, new ObjectKey(to)))
                                .encryptedBy(rule));
    }

    public void delete(String key) throws EngineException {
        engine.objects().delete().run(call(), new DeleteObject.Request(BUCKET, new ObjectKey(key)));
    }

    public byte[] get(String key) throws EngineException, IOException {
        return get(GetObject.Request.of(BUCKET, new ObjectKey(key)));
    }

    public byte[] get(GetObject.Request request) throws EngineException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var opened = engine.objects().get().run(call(), request)) {
            opened.transferTo(out);
        }
        return out.toByteArray();
    }

    /// The problem that `action` must meet.
    public static Problem problemOf(ThrowingCallable action) {
        EngineException met = Assertions.catchThrowableOfType(EngineException.class, action);
        Assertions.assertThat(met).as("a problem").isNotNull();
        return met.problem();
    }

    @Override
    public void close() throws EngineException {
        engine.close();
    }
}
