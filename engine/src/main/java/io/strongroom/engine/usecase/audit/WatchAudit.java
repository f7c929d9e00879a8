package io.strongroom.engine.usecase.audit;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.AuditFilter;
import io.strongroom.engine.model.AuditLine;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;

/// Lets somebody follow the trail: what is new can be asked for again and again. Looking records nothing by itself,
/// else
/// whoever follows would see nothing but that.
public final class WatchAudit extends Reading<AuditFilter, WatchAudit.Watch> {
    private static final Permission READ = Permission.onStore("strongroom:ReadAudit");

    private final Door door;
    private final Database database;

    public WatchAudit(Door door, Database database) {
        super(door);
        this.door = door;
        this.database = database;
    }

    /// What is new.
    @FunctionalInterface
    public interface Watch {
        /// The newest records that the filter lets through with numbers above `seq`, newest first.
        ///
        /// @param limit 1 to [ListAudit#MAX_RECORDS]; as many mean that there may be more between
        /// @throws EngineException when the caller may not read the trail any more
        List<AuditLine> after(long seq, int limit) throws EngineException;
    }

    @Override
    protected List<Permission> permissions(AuditFilter filter) {
        return List.of(READ);
    }

    @Override
    protected Watch read(Call call, AuditFilter filter) {
        return (seq, limit) -> {
            door.require(call.caller(), READ);
            return database.read(tables -> tables.audit().find(filter, Long.MAX_VALUE, limit).stream()
                    .filter(record -> record.seq() > seq)
                    .map(ListAudit::line)
                    .toList());
        };
    }
}
