package io.strongroom.engine.usecase.audit;

import io.strongroom.engine.meta.AuditTrail;
import io.strongroom.engine.model.AuditVerdict;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;

/// Checks that the trail is as it was written: nothing changed, taken away, put elsewhere or cut off.
public final class VerifyAudit extends Reading<VerifyAudit.Request, AuditVerdict> {
    private final AuditTrail trail;

    public VerifyAudit(Door door, AuditTrail trail) {
        super(door);
        this.trail = trail;
    }

    /// The whole trail.
    public record Request() {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onStore("strongroom:VerifyAudit"));
    }

    @Override
    protected AuditVerdict read(Call call, Request request) throws EngineException {
        return trail.verify(call.cancellation()::isRequested);
    }
}
