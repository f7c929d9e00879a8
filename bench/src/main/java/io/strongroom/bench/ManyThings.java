package io.strongroom.bench;

import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.blob.RealDisk;
import io.strongroom.engine.kms.KeySlots;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.DatabaseOptions;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.model.Usage.VersionAge;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.key.CreateKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A sealed store with as much in it as a console must take: many objects in one bucket, many buckets, many keys.
/// Objects are rows alone, which is much faster than uploading.
final class ManyThings {
    static final String PASSPHRASE = "amber ledger 4711 on the shelf";
    static final int OBJECTS = 1_000_000;
    static final int BUCKETS = 10_000;
    static final int KEYS = 1_000;

    /// Comes before all others by name.
    static final BucketName LARGE = new BucketName("a-large-one");

    private static final int BATCH = 5_000;

    private ManyThings() {}

    /// Makes it below `folder`, unless it is there.
    static void in(Path folder) throws Exception {
        Path done = folder.resolve("complete");
        if (Files.exists(done)) {
            return;
        }
        Scratch.remove(folder);
        Files.createDirectories(folder);
        Path store = folder.resolve("vault");
        try (StoreSecret secret = new StoreSecret.Passphrase(PASSPHRASE.toCharArray())) {
            try (Engine engine = Engine.create(EngineOptions.of(store), List.of(secret))) {
                bucketsAndKeys(engine);
            }
            objects(store, secret);
        }
        Files.createFile(done);
    }

    private static void bucketsAndKeys(Engine engine) throws Exception {
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> made = new ArrayList<>();
            made.add(many.submit(() -> bucket(engine, LARGE)));
            for (int i = 1; i < BUCKETS; i++) {
                BucketName name = new BucketName(String.format(Locale.ROOT, "bucket-%05d", i));
                made.add(many.submit(() -> bucket(engine, name)));
            }
            for (int i = 0; i < KEYS; i++) {
                KeyAlias alias = new KeyAlias(KeyAlias.PREFIX + String.format(Locale.ROOT, "key-%04d", i));
                made.add(many.submit(() -> engine.keys()
                        .create()
                        .run(
                                call(),
                                new CreateKey.Request(KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, "", Optional.of(alias)))));
            }
            for (Future<?> one : made) {
                one.get();
            }
        }
    }

    private static Call call() {
        return Call.root(CallOrigin.COMMAND_LINE);
    }

    private static boolean bucket(Engine engine, BucketName name) throws EngineException {
        engine.buckets().create().run(call(), new CreateBucket.Request(name, Optional.empty()));
        return true;
    }

    private static void objects(Path store, StoreSecret secret) throws EngineException {
        try (KeySlots.Opened opened = new KeySlots(store, new RealDisk()).open(secret);
                Database database = Database.open(new DatabaseOptions(
                        store.resolve("meta"),
                        "",
                        new DatabaseOptions.Keys(
                                opened.key("database-file"), opened.key("row-mac"), opened.key("audit")),
                        Clock.systemUTC()))) {
            long bucket = database.read(tables -> tables.buckets().get(LARGE)).id();
            Instant now = database.read(Tables::now);
            for (int from = 0; from < OBJECTS; from += BATCH) {
                int first = from;
                database.write(
                        Call.of(Caller.STORE, CallOrigin.STORE).entry("FillBucket", "store"),
                        tx -> insert(tx, bucket, now, first));
            }
        }
    }

    private static int insert(Tx tx, long bucket, Instant now, int first) {
        for (int number = first; number < first + BATCH; number++) {
            ObjectRow row = new ObjectRow(
                    0,
                    bucket,
                    new ObjectKey(String.format(Locale.ROOT, "document-%07d.pdf", number)),
                    VersionAge.CURRENT,
                    new ObjectRow.Content(
                            ObjectType.NORMAL, number, "D41D8CD98F00B204E9800998ECF8427E", number, new byte[16]),
                    ObjectMetadata.ofType("application/pdf"),
                    now,
                    now,
                    ObjectOrigin.UPLOADED,
                    new ObjectRow.Protection(
                            UUID.randomUUID(),
                            EncryptionMode.NONE,
                            DataAlgorithm.AES_256,
                            Optional.empty(),
                            new byte[0]),
                    1);
            tx.objects().insert(row);
            tx.usage().added(row.counter(), row.content().size());
        }
        return BATCH;
    }
}
