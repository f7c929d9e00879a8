package io.strongroom.engine;

import io.strongroom.engine.usecase.access.ExplainPastAccess;
import io.strongroom.engine.usecase.audit.ListAudit;
import io.strongroom.engine.usecase.audit.ListRefusals;
import io.strongroom.engine.usecase.audit.VerifyAudit;
import io.strongroom.engine.usecase.audit.WatchAudit;

/// What can be asked of the audit trail.
public record AuditUseCases(
        ListRefusals refusals, ListAudit list, VerifyAudit verify, WatchAudit watch, ExplainPastAccess explainPast) {}
