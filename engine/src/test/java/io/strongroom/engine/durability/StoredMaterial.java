package io.strongroom.engine.durability;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.kms.RootProbe;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// The wrapped material of one key version, as it stands in its row.
record StoredMaterial(UUID key, UUID version, byte[] wrapped) {
    /// All there is in a closed store.
    static List<StoredMaterial> all(EngineOptions options) throws EngineException, SQLException {
        List<String> rows = new ClosedStore(options)
                .database(database -> database.rows("select key_id, version_id, rawtohex(wrapped_material)"
                        + " from cmk_version where wrapped_material is not null"));
        return rows.stream().map(StoredMaterial::parse).toList();
    }

    static StoredMaterial of(EngineOptions options, KeyId key) throws EngineException, SQLException {
        return all(options).stream()
                .filter(stored -> stored.key().equals(key.value()))
                .findFirst()
                .orElseThrow();
    }

    private static StoredMaterial parse(String row) {
        String[] columns = row.split(" ", -1);
        return new StoredMaterial(
                UUID.fromString(columns[0]),
                UUID.fromString(columns[1]),
                HexFormat.of().parseHex(columns[2]));
    }

    boolean opensWith(RootProbe root) {
        return root.opens(wrapped, key, version);
    }
}
