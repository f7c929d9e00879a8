package io.strongroom.engine.model;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Which of the objects of a scope are meant: those that fulfil everything that is said.
///
/// @param conditions all of them
/// @param modes one of them; empty for any
/// @param key what wrapped their data keys
/// @param version which version of it
/// @param size bytes, both ends included
/// @param stored from when on, and before when, they were stored
/// @param name a part of their names
public record HistoryFilter(
        Set<Condition> conditions,
        Set<EncryptionMode> modes,
        Optional<KeyId> key,
        Optional<KeyVersionId> version,
        Sizes size,
        Times stored,
        Optional<String> name) {
    /// Lets everything through.
    public static final HistoryFilter EVERYTHING = new HistoryFilter(
            Set.of(), Set.of(), Optional.empty(), Optional.empty(), Sizes.ANY, Times.ANY, Optional.empty());

    public HistoryFilter {
        conditions = Set.copyOf(conditions);
        modes = Set.copyOf(modes);
    }

    /// What can be true of an object besides its numbers.
    public enum Condition {
        /// Nothing encrypts it.
        UNENCRYPTED,
        /// The store fetched it from a mirror origin.
        MIRRORED,
        /// It was stored before the default of its bucket was set; the bucket has one.
        BEFORE_DEFAULT,
        /// The default of its bucket says otherwise; the bucket has one.
        DIFFERS_FROM_DEFAULT
    }

    /// Bytes, from the least to the most.
    public record Sizes(long least, long most) {
        /// Any number.
        public static final Sizes ANY = new Sizes(0, Long.MAX_VALUE);

        public Sizes {
            if (least < 0 || most < least) {
                throw new IllegalArgumentException("no size is from " + least + " to " + most);
            }
        }

        /// Whether a number of bytes is in it.
        public boolean holds(long bytes) {
            return bytes >= least && bytes <= most;
        }
    }

    /// From a time on, and before another.
    public record Times(Optional<Instant> from, Optional<Instant> before) {
        /// Any time.
        public static final Times ANY = new Times(Optional.empty(), Optional.empty());

        /// Whether a time is in it.
        public boolean holds(Instant time) {
            return from.stream().noneMatch(time::isBefore) && before.stream().allMatch(time::isBefore);
        }
    }

    /// What fulfils one more condition.
    public HistoryFilter and(Condition condition) {
        EnumSet<Condition> more = EnumSet.of(condition);
        more.addAll(conditions);
        return new HistoryFilter(more, modes, key, version, size, stored, name);
    }

    /// What is stored in one of these modes.
    public HistoryFilter in(Set<EncryptionMode> wanted) {
        return new HistoryFilter(conditions, wanted, key, version, size, stored, name);
    }

    /// What is under this key.
    public HistoryFilter under(KeyId wanted) {
        return new HistoryFilter(conditions, modes, Optional.of(wanted), version, size, stored, name);
    }

    /// What is under this version of a key.
    public HistoryFilter under(KeyVersionId wanted) {
        return new HistoryFilter(conditions, modes, key, Optional.of(wanted), size, stored, name);
    }

    /// What has such a size.
    public HistoryFilter with(Sizes wanted) {
        return new HistoryFilter(conditions, modes, key, version, wanted, stored, name);
    }

    /// What was stored then.
    public HistoryFilter with(Times wanted) {
        return new HistoryFilter(conditions, modes, key, version, size, wanted, name);
    }

    /// What has this in its name.
    public HistoryFilter named(String part) {
        return new HistoryFilter(conditions, modes, key, version, size, stored, Optional.of(part));
    }
}
