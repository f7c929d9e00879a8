package io.strongroom.engine.usecase;

import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;

/// A use case that changes nothing. What it answers is recorded before it is answered, and the record is durable with
/// the next group of writes.
///
/// @param <Q> what is asked
/// @param <R> what is answered
public abstract class Reading<Q, R> extends UseCase<Q, R> {
    private final Door door;

    protected Reading(Door door) {
        super(door);
        this.door = door;
    }

    @Override
    protected final R perform(Call call, Q request) throws EngineException {
        R answer = read(call, request);
        AuditEntry entry = call.entry(event(), permissions(request).getFirst().resource());
        door.hasRead(described(entry, request));
        return answer;
    }

    /// The record with what the request says besides its resource.
    protected AuditEntry described(AuditEntry entry, Q request) {
        return entry;
    }

    /// Reads it, after the check.
    protected abstract R read(Call call, Q request) throws EngineException;
}
