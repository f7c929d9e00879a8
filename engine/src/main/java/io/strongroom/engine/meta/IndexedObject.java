package io.strongroom.engine.meta;

import io.strongroom.engine.meta.ObjectSearch.Order;
import io.strongroom.engine.meta.ObjectSearch.Way;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectOrigin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/// What the index of names knows of an object: enough to filter, to sort and to count without its row.
///
/// @param lastModified milliseconds
/// @param key what wraps its data key; empty where it is not encrypted
public record IndexedObject(
        byte[] name,
        long versionId,
        long size,
        long lastModified,
        EncryptionMode mode,
        Optional<KeyId> key,
        ObjectOrigin origin) {
    static final String COLUMNS = "object_key, version_id, size, last_modified, mode, key_id, origin";

    static IndexedObject of(ObjectEntry entry) {
        return new IndexedObject(
                entry.key().bytes(),
                entry.versionId(),
                entry.size(),
                entry.lastModified().toEpochMilli(),
                entry.encryption().mode(),
                entry.encryption().wrappingKey().map(WrappingKey::key),
                entry.origin());
    }

    static IndexedObject read(ResultSet row) throws SQLException {
        return new IndexedObject(
                row.getBytes(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                EncryptionMode.valueOf(row.getString(5)),
                Optional.ofNullable(row.getObject(6, UUID.class)).map(KeyId::new),
                ObjectOrigin.valueOf(row.getString(7)));
    }

    /// By what orders, in the given way; what is equal follows by name, always upwards.
    static Comparator<IndexedObject> comparator(Order order, Way way) {
        Comparator<IndexedObject> byName = Comparator.comparing(IndexedObject::name, Arrays::compareUnsigned);
        Comparator<IndexedObject> by = switch (order) {
            case NAME -> byName;
            case SIZE -> Comparator.comparingLong(IndexedObject::size);
            case LAST_MODIFIED -> Comparator.comparingLong(IndexedObject::lastModified);
            case ENCRYPTION -> Comparator.comparing(object -> object.mode().name());
            case KEY ->
                Comparator.comparing(object -> object.key().map(KeyId::toString).orElse(""));
        };
        return (way == Way.UP ? by : by.reversed()).thenComparing(byName);
    }
}
