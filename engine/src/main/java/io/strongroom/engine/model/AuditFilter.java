package io.strongroom.engine.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Which records of the trail are wanted; empty parts let everything through.
///
/// @param from first moment
/// @param until first moment that is not wanted any more
/// @param caller exact name
/// @param event exact name of the operation
/// @param resource what the resource, or one of the parameters, contains, whatever its case: a bucket, a key
/// @param outcomes empty for all
/// @param text what any part of the record contains, whatever its case
/// @param hidden operations that are not wanted when they were done
public record AuditFilter(
        Optional<Instant> from,
        Optional<Instant> until,
        String caller,
        String event,
        String resource,
        Set<Outcome> outcomes,
        String text,
        Set<String> hidden) {
    public AuditFilter {
        outcomes = Set.copyOf(outcomes);
        hidden = Set.copyOf(hidden);
    }

    /// Nothing is hidden.
    public AuditFilter(
            Optional<Instant> from,
            Optional<Instant> until,
            String caller,
            String event,
            String resource,
            Set<Outcome> outcomes,
            String text) {
        this(from, until, caller, event, resource, outcomes, text, Set.of());
    }

    /// This filter, which hides operations of these names.
    public AuditFilter hiding(Set<String> operations) {
        return new AuditFilter(from, until, caller, event, resource, outcomes, text, operations);
    }

    /// Everything.
    public static AuditFilter none() {
        return new AuditFilter(Optional.empty(), Optional.empty(), "", "", "", Set.of(), "");
    }
}
