package io.strongroom.engine.meta;

import io.strongroom.engine.model.EngineException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The database of a closed store without the engine around it: to look at every row, and to
/// change rows as an attacker would who got hold of the file key but not of the row key.
public final class RawDatabase implements AutoCloseable {
    private final Connections connections;
    private final DatabaseOptions options;

    private RawDatabase(Connections connections, DatabaseOptions options) {
        this.connections = connections;
        this.options = options;
    }

    public static RawDatabase open(DatabaseOptions options) throws SQLException, EngineException {
        return new RawDatabase(Connections.open(options), options);
    }

    /// The first record of the audit trail whose hash does not follow from the one before.
    public Optional<Long> brokenAuditRecord() {
        Handle handle = Jdbi.open(connections.writer());
        byte[] previous = new byte[32];
        long seq = 0;
        List<AuditRecord> page = new AuditTable(handle).page(0, 1000);
        while (!page.isEmpty()) {
            for (AuditRecord record : page) {
                seq++;
                byte[] hash = AuditChain.hash(options.keys().audit(), previous, seq, record.at(), record.entry());
                if (record.seq() != seq || !java.util.Arrays.equals(hash, record.hash())) {
                    return Optional.of(seq);
                }
                previous = record.hash();
            }
            page = new AuditTable(handle).page(seq, 1000);
        }
        return Optional.empty();
    }

    /// The rows of a query, columns joined by spaces.
    public List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement statement = connections.writer().prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    row.append(i == 1 ? "" : " ").append(result.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    /// Changes rows and returns how many.
    public int change(String sql, Object... values) throws SQLException {
        Connection writer = connections.writer();
        try (PreparedStatement statement = writer.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            int changed = statement.executeUpdate();
            writer.commit();
            return changed;
        }
    }

    @Override
    public void close() throws SQLException {
        connections.close();
    }
}
