package io.strongroom.bench;

import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.DatabaseOptions;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.Usage.VersionAge;
import io.strongroom.engine.model.WrappedDataKey;
import io.strongroom.engine.usecase.Call;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The metadata of a bucket of 1,000,000 encrypted objects, as rows alone.
///
/// They are inserted in another order than that of their names, as uploads of many folders over
/// time are: rows that are neighbours by name then lie far apart in the file.
final class MillionObjects {
    static final BucketName BUCKET = new BucketName("million");
    static final int COUNT = 1_000_000;
    private static final int BATCH = 5_000;
    private static final long STRIDE = 618_031; // shares no factor with COUNT, so every number comes once
    private static final int WRAPPED_LENGTH = 108;
    private static final int SECRET_LENGTH = 32;

    private MillionObjects() {}

    static Database open(Path folder) throws EngineException {
        try (SecretBytes file = secret(1);
                SecretBytes rows = secret(2);
                SecretBytes audit = secret(3)) {
            return Database.open(
                    new DatabaseOptions(folder, "", new DatabaseOptions.Keys(file, rows, audit), Clock.systemUTC()));
        }
    }

    private static SecretBytes secret(int value) {
        byte[] bytes = new byte[SECRET_LENGTH];
        bytes[0] = (byte) value;
        return SecretBytes.adopt(bytes);
    }

    static String name(long number) {
        return String.format(Locale.ROOT, "archive/%03d/document-%06d.pdf", number / 1000, number);
    }

    static boolean isComplete(Database database) throws EngineException {
        return database.read(tables -> {
            var bucket = tables.buckets().find(BUCKET);
            return bucket.isPresent()
                    && tables.objects()
                            .current(bucket.get().id(), new ObjectKey(name(numberAt(COUNT - 1))))
                            .isPresent();
        });
    }

    /// Fills an empty database.
    static void seed(Database database) throws EngineException {
        Instant now = Instant.now();
        long bucket = database.write(
                entry(),
                tx -> tx.buckets()
                        .insert(new BucketEntry(BUCKET, now, "root", Optional.empty(), Optional.empty()))
                        .id());
        KeyId key = new KeyId(new UUID(7, 7));
        KeyVersionId version = new KeyVersionId(new UUID(8, 8));
        for (int from = 0; from < COUNT; from += BATCH) {
            int first = from;
            database.write(
                    entry(),
                    tx -> insert(tx, bucket, first, new WrappedDataKey(key, version, new byte[WRAPPED_LENGTH], 1)));
        }
    }

    private static int insert(Tx tx, long bucket, int first, WrappedDataKey wrapped) {
        for (int i = first; i < first + BATCH; i++) {
            tx.objects().insert(row(bucket, numberAt(i), tx.now(), wrapped));
        }
        return BATCH;
    }

    private static long numberAt(int position) {
        return position * STRIDE % COUNT;
    }

    private static ObjectRow row(long bucket, long number, Instant now, WrappedDataKey wrapped) {
        UUID objectId = UUID.randomUUID();
        byte[] md5 = new byte[16];
        return new ObjectRow(
                0,
                bucket,
                new ObjectKey(name(number)),
                VersionAge.CURRENT,
                new ObjectRow.Content(
                        ObjectType.NORMAL,
                        number * STRIDE % 10_000_019,
                        "D41D8CD98F00B204E9800998ECF8427E",
                        number,
                        md5),
                ObjectMetadata.ofType("application/pdf"),
                now,
                now,
                ObjectOrigin.UPLOADED,
                new ObjectRow.Protection(
                        objectId, EncryptionMode.SSE_OSS, DataAlgorithm.AES_256, Optional.of(wrapped), new byte[0]),
                1);
    }

    private static AuditEntry entry() {
        return Call.of(Caller.STORE, CallOrigin.STORE).entry("SeedBenchmark", "store");
    }
}
