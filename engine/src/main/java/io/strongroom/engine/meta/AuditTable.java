package io.strongroom.engine.meta;

import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.AuditFilter;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.Outcome;
import io.strongroom.engine.model.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The audit trail. Only the committer appends to it, in the transaction of what is recorded.
public final class AuditTable {
    private static final String COLUMNS =
            "seq, recorded_at, event, caller, origin, request_id, resource, outcome, error, parameters, hash";

    private final Handle handle;

    AuditTable(Handle handle) {
        this.handle = handle;
    }

    /// The last record, if there is any.
    public Optional<AuditRecord> last() {
        return handle.createQuery("select " + COLUMNS + " from audit order by seq desc fetch first 1 rows only")
                .map((row, _) -> read(row))
                .findOne();
    }

    /// Records after `seq` in order.
    public List<AuditRecord> page(long seq, int limit) {
        return handle.createQuery(
                        "select " + COLUMNS + " from audit where seq > :seq order by seq fetch first :limit rows only")
                .bind("seq", seq)
                .bind("limit", limit)
                .map((row, _) -> read(row))
                .list();
    }

    /// Up to `limit` refusals among the last `reach` records, newest first.
    public List<AuditRecord> refusals(int reach, int limit) {
        return handle.createQuery("select " + COLUMNS + " from audit where seq > (select max(seq) from audit) - :reach"
                        + " and (outcome = 'REFUSED' or (outcome = 'FAILED' and error in ('KeyNotUsable', 'KeyNotFound',"
                        + " 'KeyDeleted', 'KeyTampered', 'ObjectCorrupt', 'ContentMissing')))"
                        + " order by seq desc fetch first :limit rows only")
                .bind("reach", reach)
                .bind("limit", limit)
                .map((row, _) -> read(row))
                .list();
    }

    /// Up to `limit` records that a filter lets through, newest first.
    ///
    /// @param before only older ones than this number
    public List<AuditRecord> find(AuditFilter filter, long before, int limit) {
        AuditConditions conditions = AuditConditions.of(filter);
        return conditions
                .bind(handle.createQuery("select " + COLUMNS + " from audit where seq < :before" + conditions.sql()
                                + " order by seq desc fetch first :limit rows only")
                        .bind("before", before)
                        .bind("limit", limit))
                .map((row, _) -> read(row))
                .list();
    }

    void insert(List<AuditRecord> records) {
        var batch = handle.prepareBatch("insert into audit (" + COLUMNS + ") values (:seq, :at, :event, :caller,"
                + " :origin, :request, :resource, :outcome, :error, :parameters, :hash)");
        for (AuditRecord record : records) {
            AuditEntry entry = record.entry();
            batch.bind("seq", record.seq())
                    .bind("at", Columns.millis(record.at()))
                    .bind("event", entry.event())
                    .bind("caller", entry.caller().name())
                    .bind("origin", entry.origin().name())
                    .bind("request", entry.request().value())
                    .bind("resource", entry.resource())
                    .bind("outcome", entry.outcome().name())
                    .bind("error", entry.error())
                    .bind("parameters", Columns.jsonText(entry.parameters()))
                    .bind("hash", record.hash())
                    .add();
        }
        batch.execute();
    }

    private static AuditRecord read(ResultSet row) throws SQLException {
        AuditEntry entry = new AuditEntry(
                row.getString("event"),
                new Caller(row.getString("caller")),
                CallOrigin.valueOf(row.getString("origin")),
                new RequestId(row.getString("request_id")),
                row.getString("resource"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("error"),
                Columns.map(row, "parameters"));
        return new AuditRecord(
                row.getLong("seq"), Columns.instant(row, "recorded_at"), entry, Columns.bytes(row, "hash"));
    }
}
