package io.strongroom.e2e.support;

import io.strongroom.engine.blob.RealDisk;
import io.strongroom.engine.content.ObjectRows;
import io.strongroom.engine.kms.KeySlots;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.DatabaseOptions;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.AuditEntry;
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
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.model.Usage.VersionAge;
import io.strongroom.engine.model.WrappedDataKey;
import io.strongroom.engine.usecase.Call;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Fills a bucket of a sealed store with objects that are rows alone, much faster than uploads would.
///
/// Numbers below `objects` are mixed by a factor that shares nothing with them, so sizes and times come in another
/// order than names.
public record LargeBucket(BucketName bucket, String prefix, int objects) {
    private static final int BATCH = 5000;
    private static final long FACTOR = 618_031;
    private static final int SECOND = 1000;

    /// The name of an object, by its place in the order of names.
    public String name(int number) {
        return String.format(Locale.ROOT, "document-%07d.pdf", number);
    }

    /// Its size, by its place in the order of names.
    public long size(int number) {
        return (number * FACTOR + objects / 2) % objects;
    }

    /// Every third object is not encrypted.
    public static boolean isPlain(int number) {
        return number % 3 == 0;
    }

    /// Fills it, and puts one object into a folder behind all others.
    ///
    /// @param secret opens the store, which nobody holds now
    public void fill(Path store, StoreSecret secret) throws EngineException {
        try (KeySlots.Opened opened = new KeySlots(store, new RealDisk()).open(secret);
                Database database = Database.open(new DatabaseOptions(
                        store.resolve("meta"),
                        "",
                        new DatabaseOptions.Keys(
                                opened.key("database-file"), opened.key("row-mac"), opened.key("audit")),
                        Clock.systemUTC()))) {
            long id = database.read(tables -> tables.buckets().get(bucket)).id();
            // One moment for all: filling takes longer than the steps between their times.
            Instant now = database.read(Tables::now);
            for (int from = 0; from < objects; from += BATCH) {
                int first = from;
                database.write(entry(), tx -> insert(tx, new Into(id, now), first));
            }
            database.write(
                    entry(),
                    tx -> ObjectRows.putCurrent(
                            tx, tx.buckets().get(bucket), row(new Into(id, now), prefix + "zz-last/x", 0), List.of()));
        }
    }

    private static AuditEntry entry() {
        return Call.of(Caller.STORE, CallOrigin.STORE).entry("FillBucket", "store");
    }

    private record Into(long bucketId, Instant now) {}

    private int insert(Tx tx, Into into, int first) {
        int until = Math.min(objects, first + BATCH);
        for (int number = first; number < until; number++) {
            ObjectRow row = row(into, prefix + name(number), number);
            tx.objects().insert(row);
            tx.usage().added(row.counter(), row.content().size());
        }
        return until - first;
    }

    private ObjectRow row(Into into, String name, int number) {
        Optional<WrappedDataKey> wrapped = isPlain(number)
                ? Optional.empty()
                : Optional.of(new WrappedDataKey(
                        new KeyId(new UUID(7, 7)), new KeyVersionId(new UUID(8, 8)), new byte[108], 1));
        Instant modified = into.now().minusMillis(size(number) * SECOND);
        return new ObjectRow(
                0,
                into.bucketId(),
                new ObjectKey(name),
                VersionAge.CURRENT,
                new ObjectRow.Content(
                        ObjectType.NORMAL, size(number), "D41D8CD98F00B204E9800998ECF8427E", number, new byte[16]),
                ObjectMetadata.ofType("application/pdf"),
                modified,
                modified,
                ObjectOrigin.UPLOADED,
                new ObjectRow.Protection(
                        UUID.randomUUID(),
                        isPlain(number) ? EncryptionMode.NONE : EncryptionMode.SSE_OSS,
                        DataAlgorithm.AES_256,
                        wrapped,
                        new byte[0]),
                1);
    }
}
