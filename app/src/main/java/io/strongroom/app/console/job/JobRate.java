package io.strongroom.app.console.job;

import io.strongroom.engine.model.JobSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How fast a job is, from what it had reached at moments a second or more apart.
///
/// The rate is a mean of ten seconds; the time left is told after five seconds of work, because what
/// comes before says little.
public final class JobRate {
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration BEFORE_LEFT = Duration.ofSeconds(5);
    private static final int MOST_POINTS = 240;
    private static final Duration LEAST_STEP = Duration.ofMillis(900);

    private final List<Sample> samples = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();

    /// What was reached when.
    private record Sample(Instant at, long objects, long bytes) {}

    /// A point of the throughput: bytes a second around a moment.
    public record Point(Instant at, double bytesPerSecond) {}

    /// Takes note of what is reached now; what comes too soon after the last note is left out.
    void add(Instant now, JobSnapshot.Progress progress) {
        if (!samples.isEmpty() && now.isBefore(samples.getLast().at().plus(LEAST_STEP))) {
            return;
        }
        Sample next = new Sample(now, progress.objects(), progress.bytes());
        if (!samples.isEmpty()) {
            Sample before = samples.getLast();
            points.add(new Point(now, Math.max(0, next.bytes() - before.bytes()) / seconds(before.at(), now)));
        }
        samples.add(next);
        Instant old = now.minus(WINDOW);
        while (samples.size() > 2 && !samples.get(1).at().isAfter(old)) {
            samples.removeFirst();
        }
        if (points.size() > MOST_POINTS) {
            thin();
        }
    }

    /// Of a long run every second point is enough.
    private void thin() {
        List<Point> fewer = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i += 2) {
            double mean = (points.get(i).bytesPerSecond() + points.get(i + 1).bytesPerSecond()) / 2;
            fewer.add(new Point(points.get(i + 1).at(), mean));
        }
        points.clear();
        points.addAll(fewer);
    }

    /// Bytes a second; empty while too little is known.
    Optional<Double> bytesPerSecond() {
        return samples.size() < 2
                ? Optional.empty()
                : Optional.of((samples.getLast().bytes() - samples.getFirst().bytes()) / known());
    }

    /// About how long it takes at this rate until all of `plan` is done, by bytes or objects, whichever
    /// takes longer; empty while too little is known, or nothing moves.
    Optional<Duration> left(JobSnapshot.Plan plan) {
        if (samples.size() < 2 || known() < BEFORE_LEFT.toSeconds()) {
            return Optional.empty();
        }
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        double bytes = seconds(plan.bytes() - last.bytes(), last.bytes() - first.bytes());
        double objects = seconds(plan.objects() - last.objects(), last.objects() - first.objects());
        double longest = Math.max(bytes, objects);
        return Double.isInfinite(longest) ? Optional.empty() : Optional.of(Duration.ofSeconds(Math.round(longest)));
    }

    private double seconds(long left, long done) {
        if (left <= 0) {
            return 0;
        }
        return done <= 0 ? Double.POSITIVE_INFINITY : left * known() / done;
    }

    private double known() {
        return seconds(samples.getFirst().at(), samples.getLast().at());
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    /// The throughput since the job was first seen, oldest first.
    public List<Point> points() {
        return List.copyOf(points);
    }
}
