package io.strongroom.engine.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a job over history would do, frozen: a job that is started from it does just this. Nothing
/// was written for it.
///
/// @param plan what would change, in numbers, under the hash of the pages
/// @param changes the same bucket by bucket, by what is there now
/// @param skips what is in the scope and would not change
/// @param unreadable what would change but cannot be read now, because its key cannot be used
/// @param first the first objects that would change, in the order they were stored
/// @param pages the frozen plan; only the store reads it
/// @param room how much of the disk it takes
public record HistoryPlan(
        HistoryScope scope,
        HistoryTarget target,
        JobSnapshot.Plan plan,
        List<Change> changes,
        List<Skip> skips,
        long unreadable,
        List<ObjectEntry> first,
        List<Page> pages,
        Room room,
        Instant plannedAt) {
    public HistoryPlan {
        changes = List.copyOf(changes);
        skips = List.copyOf(skips);
        first = List.copyOf(first);
        pages = List.copyOf(pages);
    }

    /// Room on the disk of the store.
    ///
    /// @param atOnce bytes that are there twice for a moment: the largest objects that may be copied at
    ///     the same time; 0 when nothing is copied
    /// @param free bytes that are free; 0 when the disk does not say
    public record Room(long atOnce, long free) {
        /// What a job needs that treats former content so.
        public long needed(FormerContent former, JobSnapshot.Plan plan) {
            return former instanceof FormerContent.Keep && atOnce > 0 ? plan.bytes() : atOnce;
        }

        /// Whether the disk is known to have less than that.
        public boolean lacks(FormerContent former, JobSnapshot.Plan plan) {
            return free > 0 && needed(former, plan) > free;
        }
    }

    /// Objects of one bucket that are alike now, and what they become.
    ///
    /// @param fromKey the key they are under now, if any
    public record Change(
            BucketName bucket,
            EncryptionMode from,
            DataAlgorithm fromAlgorithm,
            Optional<KeyId> fromKey,
            EncryptionRule to,
            long objects,
            long bytes) {}

    /// Objects that are left alone.
    public record Skip(Reason reason, long objects, long bytes) {}

    /// Why an object of the scope is left alone.
    public enum Reason {
        /// It has no data key that could be wrapped anew.
        NOT_ENCRYPTED,
        /// It is as it should be.
        ALREADY_SO,
        /// It should follow the default of its bucket, and there is none.
        NO_DEFAULT,
        /// It should go under a key that cannot be used now.
        TARGET_NOT_USABLE
    }

    /// A piece of the frozen plan.
    ///
    /// @param packed its entries as the store packs them
    public record Page(byte[] packed, int size) {}
}
