package io.strongroom.app.http.sign;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import java.time.Duration;
import java.time.Instant;

/// How long a signature holds.
sealed interface ClaimTime {
    /// How much a client's clock may differ from ours.
    Duration SKEW = Duration.ofMinutes(15);

    /// Of a request that is sent when it is signed.
    record SignedAt(Instant time) implements ClaimTime {}

    /// Of an address that is handed on.
    ///
    /// @param from signed then; a clock may be ahead of ours
    record Between(Instant from, Instant until) implements ClaimTime {}

    /// Refuses what does not hold at `now`.
    default void check(Instant now) throws FailureException {
        switch (this) {
            case SignedAt(Instant time) -> {
                if (Duration.between(time, now).abs().compareTo(SKEW) > 0) {
                    throw skewed();
                }
            }
            case Between(Instant from, Instant until) -> {
                if (now.isAfter(until)) {
                    throw Failure.accessDenied("Request has expired.").asException();
                }
                if (from.isAfter(now.plus(SKEW))) {
                    throw skewed();
                }
            }
        }
    }

    private static FailureException skewed() {
        return new Failure(
                        403,
                        "RequestTimeTooSkewed",
                        "The difference between the request time and the current time is too large.")
                .asException();
    }
}
