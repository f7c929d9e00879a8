package io.strongroom.bench;

import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.kms.KeySlots;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.DatabaseOptions;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.model.Usage.VersionAge;
import io.strongroom.engine.model.WrappedDataKey;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.key.CreateKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A store whose objects are rows alone, all under one key of several versions, in several
/// buckets.
final class KeyRows {
    static final String ALIAS = "alias/everything";
    private static final int BUCKETS = 4;
    private static final int VERSIONS = 3;
    private static final int BATCH = 5_000;
    private static final int WRAPPED_LENGTH = 161;
    private static final String COMPLETE = "complete";

    private KeyRows() {}

    /// Opens what [#prepare] made.
    static Engine open(Path folder) throws EngineException {
        return Engine.open(EngineOptions.of(folder), secret());
    }

    private static StoreSecret secret() {
        return new StoreSecret.KeyFile(new byte[StoreSecret.KeyFile.LENGTH]);
    }

    private static Call call() {
        return Call.root(CallOrigin.COMMAND_LINE);
    }

    /// Makes a store of `count` objects, unless an earlier run did.
    static void prepare(Path folder, int count) throws Exception {
        Path complete = folder.resolveSibling(folder.getFileName() + "." + COMPLETE);
        if (Files.exists(complete)) {
            return;
        }
        Scratch.remove(folder);
        KeyEntry key;
        try (Engine engine = Engine.create(EngineOptions.of(folder), List.of(secret()))) {
            key = makeKey(engine);
        }
        EngineOptions options = EngineOptions.of(folder);
        try (KeySlots.Opened opened = new KeySlots(folder, options.disk()).open(secret());
                Database database = Database.open(new DatabaseOptions(
                        folder.resolve("meta"),
                        options.databaseScheme(),
                        new DatabaseOptions.Keys(
                                opened.key("database-file"), opened.key("row-mac"), opened.key("audit")),
                        options.clock()))) {
            insert(database, key, count);
        }
        Files.createFile(complete);
    }

    private static KeyEntry makeKey(Engine engine) throws EngineException {
        for (int i = 0; i < BUCKETS; i++) {
            engine.buckets().create().run(call(), new CreateBucket.Request(bucket(i), Optional.empty()));
        }
        engine.keys()
                .create()
                .run(
                        call(),
                        new CreateKey.Request(
                                KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, "", Optional.of(new KeyAlias(ALIAS))));
        for (int i = 1; i < VERSIONS; i++) {
            engine.keys().rotate().run(call(), ALIAS);
        }
        return engine.keys().describe().run(call(), ALIAS);
    }

    private static BucketName bucket(int number) {
        return new BucketName("bucket-" + number);
    }

    private static void insert(Database database, KeyEntry key, int count) throws EngineException {
        List<Long> buckets = new ArrayList<>();
        for (int i = 0; i < BUCKETS; i++) {
            BucketName name = bucket(i);
            buckets.add(database.read(tables -> tables.buckets().get(name).id()));
        }
        for (int from = 0; from < count; from += BATCH) {
            int first = from;
            int next = Math.min(count, from + BATCH);
            database.write(Call.of(Caller.STORE, CallOrigin.STORE).entry("SeedBenchmark", "store"), tx -> {
                for (int i = first; i < next; i++) {
                    insert(tx, row(i, buckets.get(i % BUCKETS), key, tx));
                }
                return next;
            });
        }
    }

    private static void insert(Tx tx, ObjectRow row) {
        tx.objects().insert(row);
        tx.usage().added(row.counter(), row.content().size());
    }

    private static ObjectRow row(int number, long bucket, KeyEntry key, Tx tx) {
        WrappedDataKey wrapped = new WrappedDataKey(
                key.id(), key.versions().get(number / BUCKETS % VERSIONS).id(), new byte[WRAPPED_LENGTH], 1);
        return new ObjectRow(
                0,
                bucket,
                new ObjectKey(String.format(Locale.ROOT, "archive/%03d/document-%06d.pdf", number / 1000, number)),
                VersionAge.CURRENT,
                new ObjectRow.Content(
                        ObjectType.NORMAL,
                        number % 1_000_003,
                        "D41D8CD98F00B204E9800998ECF8427E",
                        number,
                        new byte[16]),
                ObjectMetadata.ofType("application/pdf"),
                tx.now(),
                tx.now(),
                ObjectOrigin.UPLOADED,
                new ObjectRow.Protection(
                        UUID.randomUUID(),
                        EncryptionMode.SSE_KMS_CHOSEN,
                        DataAlgorithm.AES_256,
                        Optional.of(wrapped),
                        new byte[0]),
                1);
    }
}
