package io.strongroom.engine.meta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How values stand in columns.
final class Columns {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> TEXT_MAP = new TypeReference<>() {};

    private Columns() {}

    static long millis(Instant time) {
        return time.toEpochMilli();
    }

    static @Nullable Long millis(Optional<Instant> time) {
        return time.isPresent() ? Long.valueOf(time.get().toEpochMilli()) : null;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(value));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Optional<UUID> optionalUuid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static byte[] bytes(ResultSet row, String column) throws SQLException {
        byte[] value = row.getBytes(column);
        return value == null ? new byte[0] : value;
    }

    static byte @Nullable [] orNull(byte[] value) {
        return value.length == 0 ? null : value;
    }

    static @Nullable String json(SortedMap<String, String> map) {
        return map.isEmpty() ? null : jsonText(map);
    }

    static String jsonText(SortedMap<String, String> map) {
        try {
            return JSON.writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always valid JSON", e);
        }
    }

    static SortedMap<String, String> map(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return new TreeMap<>();
        }
        try {
            return JSON.readValue(text, TEXT_MAP);
        } catch (JsonProcessingException e) {
            throw new SQLException("column " + column + " holds no map", e);
        }
    }
}
