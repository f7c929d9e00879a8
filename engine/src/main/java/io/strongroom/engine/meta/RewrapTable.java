package io.strongroom.engine.meta;

import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.Usage.VersionAge;
import io.strongroom.engine.model.WrappedDataKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;

/// Object versions as far as wrapping their data keys anew needs them, many at once.
public final class RewrapTable {
    private static final String COLUMNS = "version_id, bucket_id, object_key, is_current, size, stored_at, origin,"
            + " mode, data_algorithm, key_id, key_version_id, wrapped_key, key_generation, object_id, revision";

    private final Handle handle;

    RewrapTable(Handle handle) {
        this.handle = handle;
    }

    /// The encrypted ones of these object versions, by number.
    public Map<Long, WrappedObject> find(LongStream versions) {
        Object[] numbers = versions.boxed().toArray();
        Argument array = (position, statement, _) ->
                statement.setArray(position, statement.getConnection().createArrayOf("bigint", numbers));
        return handle.createQuery("select " + COLUMNS
                        + " from object_version where version_id = any(:versions) and key_id is not null")
                .bind("versions", array)
                .map((row, _) -> read(row))
                .collect(Collectors.toMap(WrappedObject::versionId, object -> object));
    }

    /// One of them.
    public Optional<WrappedObject> find(long version) {
        return Optional.ofNullable(find(LongStream.of(version)).get(version));
    }

    /// An object version and its data key in another wrapping.
    public record Rewrapped(WrappedObject object, EncryptionMode mode, WrappedDataKey wrapped) {}

    /// Exchanges the data keys of versions that still have the revision they were read in; their
    /// revisions move on by one, and the counters of `tx` with them.
    ///
    /// @return those that had another revision by now, or were gone
    public List<Rewrapped> update(Tx tx, List<Rewrapped> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        var batch = handle.prepareBatch("update object_version set mode = :mode, key_id = :key,"
                + " key_version_id = :keyVersion, wrapped_key = :wrapped, key_generation = :generation,"
                + " revision = revision + 1 where version_id = :version and revision = :revision");
        for (Rewrapped one : all) {
            batch.bind("mode", one.mode().name())
                    .bind("key", one.wrapped().key().value())
                    .bind("keyVersion", one.wrapped().version().value())
                    .bind("wrapped", one.wrapped().blob())
                    .bind("generation", one.wrapped().generation())
                    .bind("version", one.object().versionId())
                    .bind("revision", one.object().revision())
                    .add();
        }
        int[] updated = batch.execute();
        List<Rewrapped> left = new ArrayList<>();
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] == 1) {
                count(tx, all.get(i));
            } else {
                left.add(all.get(i));
            }
        }
        return left;
    }

    private static void count(Tx tx, Rewrapped one) {
        WrappedObject object = one.object();
        tx.usage().removed(object.counter(), object.size());
        tx.usage().added(object.counterUnder(one.mode(), one.wrapped()), object.size());
    }

    private static WrappedObject read(ResultSet row) throws SQLException {
        WrappedDataKey wrapped = new WrappedDataKey(
                new KeyId(Columns.uuid(row, "key_id")),
                new KeyVersionId(Columns.uuid(row, "key_version_id")),
                row.getBytes("wrapped_key"),
                row.getInt("key_generation"));
        CounterKey counter = new CounterKey(
                row.getLong("bucket_id"),
                EncryptionMode.valueOf(row.getString("mode")),
                DataAlgorithm.valueOf(row.getString("data_algorithm")),
                Optional.of(wrapped.wrappingKey()),
                ObjectOrigin.valueOf(row.getString("origin")),
                row.getBoolean("is_current") ? VersionAge.CURRENT : VersionAge.OLDER,
                YearMonth.from(Columns.instant(row, "stored_at").atZone(ZoneOffset.UTC)));
        return new WrappedObject(
                row.getLong("version_id"),
                row.getLong("revision"),
                ObjectKey.ofBytes(row.getBytes("object_key")),
                Columns.uuid(row, "object_id"),
                row.getLong("size"),
                counter,
                wrapped);
    }
}
