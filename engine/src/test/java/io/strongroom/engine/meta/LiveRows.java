package io.strongroom.engine.meta;

import io.strongroom.engine.crypto.SecretBytes;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every row of a store that is open in this process, as its own readers see them.
public final class LiveRows {
    private LiveRows() {}

    /// Table by table, but for the audit trail.
    public static Map<String, List<String>> of(Path storeFolder, SecretBytes fileKey) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = connect(storeFolder, fileKey);
                Statement statement = connection.createStatement()) {
            for (String table : texts(
                    statement,
                    "select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                            + " and lower(table_name) not in ('audit', 'flyway_schema_history')")) {
                rows.put(table, texts(statement, "select * from \"" + table + "\""));
            }
        }
        return rows;
    }

    /// The audit trail.
    public static List<String> trail(Path storeFolder, SecretBytes fileKey) throws SQLException {
        try (Connection connection = connect(storeFolder, fileKey);
                Statement statement = connection.createStatement()) {
            return texts(statement, "select * from audit");
        }
    }

    private static Connection connect(Path storeFolder, SecretBytes fileKey) throws SQLException {
        String url = "jdbc:h2:" + storeFolder.toAbsolutePath().resolve("meta").resolve("store") + ";CIPHER=AES";
        return DriverManager.getConnection(url, "reader", fileKey.use(HexFormat.of()::formatHex) + " reader");
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(
                            result.getObject(i) instanceof byte[] bytes
                                    ? HexFormat.of().formatHex(bytes)
                                    : result.getObject(i)));
                }
                texts.add(String.join(" ", row));
            }
        }
        return texts.stream().sorted().toList();
    }
}
