package io.strongroom.app.console.demo;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.MirrorOrigin.InternalAddresses;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Cancellation;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import io.strongroom.engine.usecase.bucket.PutBucketMirror;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.key.ScheduleKeyDeletion;
import io.strongroom.engine.usecase.key.UpdateRotationPolicy;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.ObjectContent;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

/// Fills a new store with the demo data, through the same use cases as everything else.
///
/// Blocks; not called on the application thread. Whatever was stored when it stops stays.
public final class DemoStore {
    private static final Duration ROTATION = Duration.ofDays(180);
    private static final int DAYS_TO_GO = 9;

    private final Engine engine;
    private final Path origin;
    private final Cancellation stop;
    private final DoubleConsumer progress;
    private final int total;
    private int done;

    /// @param engine an empty store
    /// @param origin a folder beside the store for the files that are mirrored; it is made
    /// @param progress hears the share that is done, from 0 to 1
    public DemoStore(Engine engine, Path origin, Cancellation stop, DoubleConsumer progress) {
        this.engine = engine;
        this.origin = origin;
        this.stop = stop;
        this.progress = progress;
        this.total = DemoPlan.buckets().stream().mapToInt(DemoBucket::objects).sum();
    }

    /// How many objects there will be.
    public int objects() {
        return total;
    }

    /// Stores everything.
    ///
    /// @throws EngineException with [Problem.Cancelled] when it was stopped
    public void fill() throws EngineException, IOException {
        for (DemoPlan.DemoKey key : DemoPlan.keys()) {
            KeyEntry made = engine.keys()
                    .create()
                    .run(
                            call(),
                            new CreateKey.Request(
                                    key.origin(), key.spec(), key.description(), Optional.of(key.alias())));
            if (key.alias().equals(DemoPlan.owned())) {
                DemoMaterial.bring(engine, call(), made);
            }
        }
        for (DemoBucket bucket : DemoPlan.buckets()) {
            fill(bucket);
        }
        leadTheirLives();
    }

    /// Keys that need attention, as they do in life.
    private void leadTheirLives() throws EngineException {
        engine.keys()
                .updateRotation()
                .run(call(), new UpdateRotationPolicy.Request(id(DemoPlan.rotating()), Optional.of(ROTATION)));
        engine.keys().disable().run(call(), id(DemoPlan.disabled()));
        engine.keys().scheduleDeletion().run(call(), new ScheduleKeyDeletion.Request(id(DemoPlan.going()), DAYS_TO_GO));
    }

    private KeyId id(KeyAlias alias) throws EngineException {
        return engine.keys().describe().run(call(), alias.value()).id();
    }

    private void fill(DemoBucket bucket) throws EngineException, IOException {
        engine.buckets().create().run(call(), new CreateBucket.Request(bucket.name(), Optional.empty()));
        put(bucket.name(), bucket.before());
        Optional<EncryptionRule> rule = bucket.rule();
        if (rule.isPresent()) {
            engine.buckets().putEncryption().run(call(), new PutBucketEncryption.Request(bucket.name(), rule.get()));
        }
        put(bucket.name(), bucket.after());
        if (!bucket.mirrored().isEmpty()) {
            mirror(bucket);
        }
    }

    private void put(BucketName bucket, List<DemoSeries> all) throws EngineException {
        for (DemoSeries series : all) {
            for (int i = 0; i < series.count(); i++) {
                String name = series.name(i);
                PutObject.Request upload = PutObject.Request.of(
                                bucket, new ObjectKey(name), new ByteArrayInputStream(DemoContent.of(name)))
                        .with(new ObjectMetadata(
                                Optional.of(DemoContent.type(name)),
                                new TreeMap<>(),
                                new TreeMap<>(series.metadata())));
                engine.objects()
                        .put()
                        .run(call(), series.rule().map(upload::encryptedBy).orElse(upload));
                oneMore();
            }
        }
    }

    // Mirrored objects come about as they do in life: somebody asks for an object that only the
    // origin has.
    private void mirror(DemoBucket bucket) throws EngineException, IOException {
        for (DemoSeries series : bucket.mirrored()) {
            for (int i = 0; i < series.count(); i++) {
                Path file = origin.resolve(series.name(i));
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, DemoContent.of(series.name(i)));
            }
        }
        engine.buckets()
                .putMirror()
                .run(
                        call(),
                        new PutBucketMirror.Request(
                                bucket.name(), origin.toAbsolutePath().toString(), InternalAddresses.REFUSED));
        for (DemoSeries series : bucket.mirrored()) {
            for (int i = 0; i < series.count(); i++) {
                try (ObjectContent content = engine.objects()
                        .get()
                        .run(call(), GetObject.Request.of(bucket.name(), new ObjectKey(series.name(i))))) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
                oneMore();
            }
        }
    }

    private void oneMore() {
        done++;
        progress.accept((double) done / total);
    }

    private Call call() throws EngineException {
        if (stop.isRequested()) {
            throw new EngineException(new Problem.Cancelled());
        }
        return engine.call(CallOrigin.CONSOLE).with(stop);
    }
}
