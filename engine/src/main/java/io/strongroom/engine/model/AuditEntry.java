package io.strongroom.engine.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the trail records of one operation, before it gets its number, time and hash.
///
/// @param event operation, named as in the API: `PutObject`, `CreateKey`
/// @param resource what it acted on: `bucket/key`, a key id
/// @param error code of the problem; empty for [Outcome#DONE]
/// @param parameters inputs without secrets
public record AuditEntry(
        String event,
        Caller caller,
        CallOrigin origin,
        RequestId request,
        String resource,
        Outcome outcome,
        String error,
        SortedMap<String, String> parameters) {
    public AuditEntry {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /// What the store does by itself, when it succeeds.
    public static AuditEntry byStore(String event, String resource) {
        return new AuditEntry(
                event,
                Caller.STORE,
                CallOrigin.STORE,
                RequestId.random(),
                resource,
                Outcome.DONE,
                "",
                Collections.emptySortedMap());
    }

    /// An entry of another operation under the same request.
    public AuditEntry as(String otherEvent, String otherResource) {
        return new AuditEntry(otherEvent, caller, origin, request, otherResource, Outcome.DONE, "", new TreeMap<>());
    }

    /// This entry with one more parameter.
    public AuditEntry with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(parameters);
        more.put(name, value);
        return new AuditEntry(event, caller, origin, request, resource, outcome, error, more);
    }

    /// This entry with another end.
    public AuditEntry ended(Outcome end, String code) {
        return new AuditEntry(event, caller, origin, request, resource, end, code, parameters);
    }
}
