package io.strongroom.engine.meta;

import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/// A run of object names in byte order.
///
/// @param from the first bytes that belong to it
/// @param bound whether `from` itself belongs to it
/// @param until the first bytes that no longer belong to it, if it ends before the bucket does
public record NameRange(byte[] from, Bound bound, Optional<byte[]> until) {
    /// Whether a range begins with its first name or right after it.
    public enum Bound {
        INCLUSIVE,
        EXCLUSIVE
    }

    /// All names that begin with `prefix`.
    public static NameRange ofPrefix(byte[] prefix) {
        return new NameRange(prefix, Bound.INCLUSIVE, successor(prefix));
    }

    /// What is left of this range after `name`.
    public NameRange after(byte[] name) {
        return Arrays.compareUnsigned(name, from) < 0 ? this : new NameRange(name, Bound.EXCLUSIVE, until);
    }

    /// What is left of this range after all names that begin with `prefix`; empty when nothing is.
    public Optional<NameRange> afterPrefix(byte[] prefix) {
        Optional<byte[]> next = successor(prefix);
        if (next.isEmpty() || (until.isPresent() && Arrays.compareUnsigned(next.get(), until.get()) >= 0)) {
            return Optional.empty();
        }
        return Optional.of(new NameRange(next.get(), Bound.INCLUSIVE, until));
    }

    /// What is left of this range before `name`.
    NameRange before(byte[] name) {
        boolean behind = until.isPresent() && Arrays.compareUnsigned(name, until.get()) > 0;
        return behind ? this : new NameRange(from, bound, Optional.of(name));
    }

    /// What is left of this range before all names that begin with `prefix`; empty when nothing is.
    Optional<NameRange> beforePrefix(byte[] prefix) {
        return Arrays.compareUnsigned(prefix, from) <= 0 ? Optional.empty() : Optional.of(before(prefix));
    }

    /// The smallest bytes above everything that begins with `prefix`.
    static Optional<byte[]> successor(byte[] prefix) {
        int last = prefix.length - 1;
        while (last >= 0 && prefix[last] == (byte) 0xff) {
            last--;
        }
        if (last < 0) {
            return Optional.empty();
        }
        byte[] next = Arrays.copyOf(prefix, last + 1);
        next[last]++;
        return Optional.of(next);
    }

    String condition() {
        String lower = bound == Bound.INCLUSIVE ? "object_key >= :from" : "object_key > :from";
        return until.isPresent() ? lower + " and object_key < :until" : lower;
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        S bound1 = statement.bind("from", from);
        return until.isPresent() ? bound1.bind("until", until.get()) : bound1;
    }
}
