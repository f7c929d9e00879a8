package io.strongroom.engine.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a check of the whole trail found.
///
/// @param records how many were checked
/// @param firstBad the first record that is not as it was written; empty when all are
/// @param sealedTo up to which record the trail is sealed; 0 for none
/// @param sealedAt when that was; empty without a seal
/// @param beginnings records from which on the trail was sealed again without a seal before them: more than one means
///     that a seal was lost or taken away
public record AuditVerdict(
        long records, Optional<Bad> firstBad, long sealedTo, Optional<Instant> sealedAt, List<Long> beginnings) {
    public AuditVerdict {
        beginnings = List.copyOf(beginnings);
    }

    /// A record that is not as it was written.
    ///
    /// @param seq its number, or that of the first one that is not there
    public record Bad(long seq, Kind kind) {}

    /// What is wrong.
    public enum Kind {
        /// The record, or one before it, was changed or put in another place.
        CHANGED,
        /// The record is not there, though later ones are.
        MISSING,
        /// The trail ends before this record, up to which it was sealed.
        CUT,
        /// The trail was broken when the store was opened before this record, which says so.
        FOUND_BROKEN,
        /// There is no seal, although the trail says that there was one.
        SEAL_MISSING,
        /// The seal does not pass its check.
        SEAL_CHANGED
    }

    /// Whether the trail is whole and its end is vouched for.
    public boolean isWhole() {
        return firstBad.isEmpty();
    }
}
