package io.strongroom.app.console.endpoint;

import io.strongroom.app.http.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// How fast requests and bytes go, from looks at the traffic. For one thread.
final class TrafficRates {
    /// Requests come one by one, so they are counted over a while.
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(Instant at, Traffic traffic) {}

    /// @param requests in a second, over the last minute
    /// @param bytes in a second, in and out, since the look before
    record Rates(double requests, double bytes) {
        static final Rates NONE = new Rates(0, 0);
    }

    /// Takes a look and tells the rates until now.
    Rates at(Instant now, Traffic traffic) {
        Sample last = samples.isEmpty() ? new Sample(now, traffic) : samples.getLast();
        samples.addLast(new Sample(now, traffic));
        while (samples.getFirst().at().isBefore(now.minus(MINUTE))) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        return new Rates(
                perSecond(traffic.requests() - first.traffic().requests(), first.at(), now),
                perSecond(bytes(traffic) - bytes(last.traffic()), last.at(), now));
    }

    private static long bytes(Traffic traffic) {
        return traffic.received() + traffic.sent();
    }

    // A request that ends between two looks may be counted twice for a moment.
    private static double perSecond(long count, Instant from, Instant to) {
        double seconds = Duration.between(from, to).toMillis() / 1000.0;
        return seconds <= 0 ? 0 : Math.max(0, count) / seconds;
    }
}
