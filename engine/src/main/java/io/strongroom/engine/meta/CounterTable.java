package io.strongroom.engine.meta;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.Usage;
import io.strongroom.engine.model.Usage.VersionAge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Objects and bytes per bucket, mode, algorithm, key, key version, origin, age and month; moved
/// by every change.
public final class CounterTable {
    private static final UUID NO_KEY = new UUID(0, 0);
    private static final String WHICH = " where bucket_id = :bucket and mode = :mode and data_algorithm = :algorithm"
            + " and key_id = :key and key_version_id = :version and origin = :origin and is_current = :current"
            + " and month_stored = :month";

    private final Handle handle;

    CounterTable(Handle handle) {
        this.handle = handle;
    }

    /// All counters above zero, of one bucket or of the whole store.
    public List<Usage> list(Optional<BucketName> bucket) {
        String where = bucket.isPresent() ? " and b.name = :name" : "";
        var query = handle.createQuery("select b.name, c.mode, c.data_algorithm, c.key_id, c.key_version_id, c.origin,"
                + " c.is_current, c.month_stored, c.objects, c.bytes from usage_counter c"
                + " join bucket b on b.bucket_id = c.bucket_id where c.objects <> 0" + where
                + " order by b.name, c.month_stored");
        bucket.ifPresent(name -> query.bind("name", name.value()));
        return query.map((row, _) -> read(row)).list();
    }

    /// What one key protects, summed over months and origins.
    public List<KeyCount> ofKey(KeyId key) {
        return handle.createQuery("select c.bucket_id, b.name, c.mode, c.key_version_id, c.is_current,"
                        + " sum(c.objects) as objects, sum(c.bytes) as bytes from usage_counter c"
                        + " join bucket b on b.bucket_id = c.bucket_id where c.key_id = :key"
                        + " group by c.bucket_id, b.name, c.mode, c.key_version_id, c.is_current"
                        + " having sum(c.objects) <> 0")
                .bind("key", key.value())
                .map((row, _) -> new KeyCount(
                        row.getLong("bucket_id"),
                        new BucketName(row.getString("name")),
                        EncryptionMode.valueOf(row.getString("mode")),
                        new KeyVersionId(Columns.uuid(row, "key_version_id")),
                        row.getBoolean("is_current") ? VersionAge.CURRENT : VersionAge.OLDER,
                        row.getLong("objects"),
                        row.getLong("bytes")))
                .list();
    }

    /// Objects of one bucket, mode and age under one version of a key.
    public record KeyCount(
            long bucketId,
            BucketName bucket,
            EncryptionMode mode,
            KeyVersionId version,
            VersionAge age,
            long objects,
            long bytes) {}

    /// What every key version protects; versions that protect nothing are not among them.
    public List<VersionCount> byKeyVersion() {
        return handle.createQuery("select key_id, key_version_id, sum(objects) as objects, sum(bytes) as bytes"
                        + " from usage_counter where key_id <> :none group by key_id, key_version_id"
                        + " having sum(objects) <> 0")
                .bind("none", NO_KEY)
                .map((row, _) -> new VersionCount(
                        new WrappingKey(
                                new KeyId(Columns.uuid(row, "key_id")),
                                new KeyVersionId(Columns.uuid(row, "key_version_id"))),
                        row.getLong("objects"),
                        row.getLong("bytes")))
                .list();
    }

    /// Objects under one version of a key.
    public record VersionCount(WrappingKey key, long objects, long bytes) {}

    /// What all objects of a bucket are together.
    public BucketCount ofBucket(long bucketId) {
        return handle.createQuery("select coalesce(sum(objects), 0) as objects, coalesce(sum(bytes), 0) as bytes"
                        + " from usage_counter where bucket_id = :bucket")
                .bind("bucket", bucketId)
                .map((row, _) -> new BucketCount(row.getLong("objects"), row.getLong("bytes")))
                .one();
    }

    /// All objects of a bucket.
    public record BucketCount(long objects, long bytes) {}

    void apply(CounterDeltas deltas) {
        for (Map.Entry<CounterKey, long[]> move : deltas.moves().entrySet()) {
            if (update(move.getKey(), move.getValue()) == 0) {
                insert(move.getKey(), move.getValue());
            }
        }
    }

    private int update(CounterKey key, long[] sum) {
        return bind(
                        handle.createUpdate("update usage_counter set objects = objects + :objects,"
                                + " bytes = bytes + :bytes" + WHICH),
                        key,
                        sum)
                .execute();
    }

    private void insert(CounterKey key, long[] sum) {
        bind(
                        handle.createUpdate("insert into usage_counter (bucket_id, mode, data_algorithm, key_id,"
                                + " key_version_id, origin, is_current, month_stored, objects, bytes) values (:bucket,"
                                + " :mode, :algorithm, :key, :version, :origin, :current, :month, :objects, :bytes)"),
                        key,
                        sum)
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, CounterKey key, long[] sum) {
        return statement
                .bind("bucket", key.bucketId())
                .bind("mode", key.mode().name())
                .bind("algorithm", key.algorithm().name())
                .bind("key", key.wrappingKey().map(k -> k.key().value()).orElse(NO_KEY))
                .bind("version", key.wrappingKey().map(k -> k.version().value()).orElse(NO_KEY))
                .bind("origin", key.origin().name())
                .bind("current", key.age() == VersionAge.CURRENT)
                .bind("month", key.month().getYear() * 100 + key.month().getMonthValue())
                .bind("objects", sum[0])
                .bind("bytes", sum[1]);
    }

    private static Usage read(ResultSet row) throws SQLException {
        UUID key = Columns.uuid(row, "key_id");
        int month = row.getInt("month_stored");
        Optional<WrappingKey> wrapping = key.equals(NO_KEY)
                ? Optional.empty()
                : Optional.of(new WrappingKey(new KeyId(key), new KeyVersionId(Columns.uuid(row, "key_version_id"))));
        Usage.Slice slice = new Usage.Slice(
                new BucketName(row.getString("name")),
                EncryptionMode.valueOf(row.getString("mode")),
                DataAlgorithm.valueOf(row.getString("data_algorithm")),
                wrapping,
                ObjectOrigin.valueOf(row.getString("origin")),
                row.getBoolean("is_current") ? VersionAge.CURRENT : VersionAge.OLDER,
                YearMonth.of(month / 100, month % 100));
        return new Usage(slice, row.getLong("objects"), row.getLong("bytes"));
    }
}
