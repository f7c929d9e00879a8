package io.strongroom.engine.usecase;

import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.Outcome;
import io.strongroom.engine.model.RequestId;

/// Who asks, through which door, under which request id, over which connection, who hears of progress and who may stop
/// it.
///
/// Passed to every use case; a call is one request and is not used twice.
public record Call(
        Caller caller,
        CallOrigin origin,
        RequestId requestId,
        Wire wire,
        Progress progress,
        Cancellation cancellation) {
    /// A call that nobody watches and nobody stops.
    public static Call of(Caller caller, CallOrigin origin) {
        return new Call(caller, origin, RequestId.random(), Wire.none(), Progress.ignored(), new Cancellation());
    }

    /// The account owner's call.
    public static Call root(CallOrigin origin) {
        return of(Caller.ROOT, origin);
    }

    /// This call, come over a connection.
    public Call with(Wire connection) {
        return new Call(caller, origin, requestId, connection, progress, cancellation);
    }

    /// This call, reporting to `listener`.
    public Call with(Progress listener) {
        return new Call(caller, origin, requestId, wire, listener, cancellation);
    }

    /// This call, stopped by `stop`.
    public Call with(Cancellation stop) {
        return new Call(caller, origin, requestId, wire, progress, stop);
    }

    /// This call under the id that its answer names.
    public Call under(RequestId other) {
        return new Call(caller, origin, other, wire, progress, cancellation);
    }

    /// What the trail records of this call when it succeeds.
    public AuditEntry entry(String event, String resource) {
        return new AuditEntry(event, caller, origin, requestId, resource, Outcome.DONE, "", wire.recorded());
    }
}
