package io.strongroom.engine.model;

import java.time.Instant;
import java.util.Optional;

/// When imported material expires, as in the KMS API (`KeyMaterialExpireUnix`).
///
/// @param unixSeconds seconds since 1970 UTC; 0 for never
public record MaterialExpiry(long unixSeconds) {
    /// It does not expire.
    public static final MaterialExpiry NEVER = new MaterialExpiry(0);

    /// The first second after the year 9999, which is refused like all after it: milliseconds given
    /// for seconds lie there.
    public static final long LIMIT = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond() + 1;

    /// It expires in this second.
    public static MaterialExpiry at(Instant time) {
        return new MaterialExpiry(time.getEpochSecond());
    }

    /// The time, empty for never.
    ///
    /// @throws EngineException with [Problem.InvalidMaterialExpiry] when it lies before `now` or
    ///     beyond the year 9999
    public Optional<Instant> after(Instant now) throws EngineException {
        if (unixSeconds == 0) {
            return Optional.empty();
        }
        if (unixSeconds < 0
                || unixSeconds >= LIMIT
                || Instant.ofEpochSecond(unixSeconds).isBefore(now)) {
            throw new EngineException(new Problem.InvalidMaterialExpiry(unixSeconds, now));
        }
        return Optional.of(Instant.ofEpochSecond(unixSeconds));
    }
}
