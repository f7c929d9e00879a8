package io.strongroom.engine.meta;

import io.strongroom.engine.model.AuditEntry;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// One writer's share of a transaction: the tables, the time, its audit entry, and the counters
/// it moves.
public final class Tx extends Tables {
    private final CounterDeltas deltas = new CounterDeltas();
    private AuditEntry entry;

    Tx(Handle handle, RowMac mac, Instant now, AuditEntry entry) {
        super(handle, mac, now);
        this.entry = entry;
    }

    /// Counters that move when this transaction commits.
    public CounterDeltas usage() {
        return deltas;
    }

    /// Adds a parameter to the audit entry.
    public void note(String name, String value) {
        entry = entry.with(name, value);
    }

    AuditEntry entry() {
        return entry;
    }
}
