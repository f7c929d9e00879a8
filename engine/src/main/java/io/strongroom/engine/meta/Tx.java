package io.strongroom.engine.meta;

import io.strongroom.engine.model.AuditEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jdbi.v3.core.Handle;

/// One writer's share of a transaction: the tables, the time, its audit entry, and the counters
/// it moves.
public final class Tx extends Tables {
    private final CounterDeltas deltas = new CounterDeltas();
    private final List<AuditEntry> others = new ArrayList<>();
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

    /// Records one thing more under the same request, such as each object of many.
    public void record(String event, String resource, SortedMap<String, String> parameters) {
        AuditEntry other = entry.as(event, resource);
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            other = other.with(parameter.getKey(), parameter.getValue());
        }
        others.add(other);
    }

    /// Everything that is recorded of this transaction, in order.
    List<AuditEntry> entries() {
        List<AuditEntry> all = new ArrayList<>();
        all.add(entry);
        all.addAll(others);
        return all;
    }
}
