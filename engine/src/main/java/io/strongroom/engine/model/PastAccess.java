package io.strongroom.engine.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who could read something at a moment that has passed, as the trail tells it.
///
/// @param at the moment
/// @param key the CMK that encrypted the object then, or that was asked about; empty for keys that the store manages
/// @param explanations of the account owner and each user there was
/// @param trail whether the trail, from which all this is told, is as it was written
public record PastAccess(Instant at, Optional<KeyId> key, List<AccessExplanation> explanations, AuditVerdict trail) {
    public PastAccess {
        explanations = List.copyOf(explanations);
    }
}
