package io.strongroom.engine;

import io.strongroom.engine.usecase.audit.ListRefusals;

/// What can be asked of the audit trail.
public record AuditUseCases(ListRefusals refusals) {}
