package io.strongroom.engine.meta;

import io.strongroom.engine.model.AuditEntry;
import java.time.Instant;

/// One record of the trail with its place in the chain.
public record AuditRecord(long seq, Instant at, AuditEntry entry, byte[] hash) {}
