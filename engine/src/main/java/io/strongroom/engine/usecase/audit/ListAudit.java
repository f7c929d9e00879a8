package io.strongroom.engine.usecase.audit;

import io.strongroom.engine.meta.AuditRecord;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.AuditFilter;
import io.strongroom.engine.model.AuditLine;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.HexFormat;
import java.util.List;

/// Tells the records of the trail that are asked for, newest first, in pages.
public final class ListAudit extends Reading<ListAudit.Request, List<AuditLine>> {
    /// Most records of one page.
    public static final int MAX_RECORDS = 1000;

    private final Database database;

    public ListAudit(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param before only records with smaller numbers
    /// @param limit 1 to [#MAX_RECORDS]
    public record Request(AuditFilter filter, long before, int limit) {
        public Request {
            if (limit < 1 || limit > MAX_RECORDS) {
                throw new IllegalArgumentException("1 to " + MAX_RECORDS + " records, not " + limit);
            }
        }

        /// The newest ones.
        public static Request of(AuditFilter filter) {
            return new Request(filter, Long.MAX_VALUE, MAX_RECORDS);
        }

        /// Those behind a page.
        public Request after(AuditLine last) {
            return new Request(filter, last.seq(), limit);
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onStore("strongroom:ReadAudit"));
    }

    @Override
    protected List<AuditLine> read(Call call, Request request) throws EngineException {
        return database.read(tables -> tables.audit().find(request.filter(), request.before(), request.limit()).stream()
                .map(ListAudit::line)
                .toList());
    }

    static AuditLine line(AuditRecord record) {
        return new AuditLine(
                record.seq(), record.at(), record.entry(), HexFormat.of().formatHex(record.hash()));
    }
}
