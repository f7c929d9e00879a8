package io.strongroom.engine.usecase.audit;

import io.strongroom.engine.meta.AuditRecord;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Refusal;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;
import java.util.Optional;

/// Tells the newest refusals of the trail, newest first: who was not allowed to do something, and where
/// a key or damaged content stood in the way. Looks at the last [#REACH] records only, so that it costs
/// the same whatever the trail's length.
public final class ListRefusals extends Reading<Integer, List<Refusal>> {
    /// How far back it looks.
    public static final int REACH = 10_000;

    private final Database database;

    public ListRefusals(Door door, Database database) {
        super(door);
        this.database = database;
    }

    @Override
    protected List<Permission> permissions(Integer limit) {
        return List.of(Permission.onStore("strongroom:ReadAudit"));
    }

    /// @param limit how many at most
    @Override
    protected List<Refusal> read(Call call, Integer limit) throws EngineException {
        return database.read(tables -> tables.audit().refusals(REACH, limit).stream()
                .map(ListRefusals::refusal)
                .toList());
    }

    private static Optional<Refusal.Refused> refused(AuditEntry entry) {
        return Optional.ofNullable(entry.parameters().get("action"))
                .flatMap(action -> Optional.ofNullable(entry.parameters().get("on"))
                        .map(resource -> new Refusal.Refused(action, resource)));
    }

    private static Refusal refusal(AuditRecord found) {
        return new Refusal(
                found.seq(),
                found.at(),
                found.entry().caller().name(),
                found.entry().event(),
                found.entry().resource(),
                found.entry().error(),
                refused(found.entry()));
    }
}
