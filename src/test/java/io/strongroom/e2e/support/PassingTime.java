package io.strongroom.e2e.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// The time of a console, which a test lets pass.
final class PassingTime extends Clock {
    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    private final Clock machine = Clock.systemUTC();

    void pass(Duration time) {
        passed.updateAndGet(before -> before.plus(time));
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(passed.get());
    }
}
