package io.strongroom.engine.usecase.object;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.util.Optional;

/// Which bytes of an object are asked for. Source: RFC 9110 section 14, with OSS's way with
/// ranges that do not fit.
public sealed interface ByteRange {
    /// All of it.
    record Whole() implements ByteRange {}

    /// From `first` to `last`, both included; to the end without `last`.
    record Between(long first, Optional<Long> last, Behavior behavior) implements ByteRange {}

    /// The last `count` bytes.
    record Last(long count, Behavior behavior) implements ByteRange {}

    /// What happens when a range does not fit: `x-oss-range-behavior`.
    enum Behavior {
        /// The whole object is answered.
        OSS_DEFAULT,
        /// The range is cut at the end; one that begins behind it is refused.
        STANDARD
    }

    /// Bytes `from` to `toExclusive` of an object.
    record Resolved(long from, long toExclusive, Extent extent) {
        /// Whether an answer is the whole object (200) or a piece of it (206).
        public enum Extent {
            WHOLE,
            PIECE
        }

        static Resolved whole(long size) {
            return new Resolved(0, size, Extent.WHOLE);
        }

        static Resolved piece(long from, long toExclusive) {
            return new Resolved(from, toExclusive, Extent.PIECE);
        }
    }

    /// Everything.
    static ByteRange whole() {
        return new Whole();
    }

    /// What it means for an object of `size` bytes.
    ///
    /// @throws EngineException with [Problem.InvalidRange]
    default Resolved resolve(long size) throws EngineException {
        return switch (this) {
            case Whole() -> Resolved.whole(size);
            case Last(long count, Behavior behavior) -> last(count, behavior, size);
            case Between(long first, Optional<Long> last, Behavior behavior) -> between(first, last, behavior, size);
        };
    }

    private static Resolved last(long count, Behavior behavior, long size) throws EngineException {
        if (count == 0) {
            throw new EngineException(new Problem.InvalidRange(size));
        }
        if (count >= size) {
            return behavior == Behavior.STANDARD && size > 0 ? Resolved.piece(0, size) : Resolved.whole(size);
        }
        return Resolved.piece(size - count, size);
    }

    private static Resolved between(long first, Optional<Long> last, Behavior behavior, long size)
            throws EngineException {
        long end = last.orElse(size - 1);
        if (first > end && first < size) {
            return Resolved.whole(size);
        }
        if (first < size && end < size) {
            return Resolved.piece(first, end + 1);
        }
        if (behavior == Behavior.OSS_DEFAULT) {
            return Resolved.whole(size);
        }
        if (first >= size) {
            throw new EngineException(new Problem.InvalidRange(size));
        }
        return Resolved.piece(first, size);
    }
}
