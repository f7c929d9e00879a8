package io.strongroom.app.console.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSnapshot.Drift;
import io.strongroom.engine.model.JobSnapshot.Progress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class JobRateTest {
    private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");
    private static final JobSnapshot.Plan PLAN = new JobSnapshot.Plan(1000, 100_000, 0, "");

    private final JobRate rate = new JobRate();

    private void at(double seconds, long objects, long bytes) {
        rate.add(START.plusMillis(Math.round(seconds * 1000)), new Progress(objects, bytes, 0, 0, new Drift(0, 0, 0)));
    }

    @Test
    void theRateIsAMeanOfTheLastTenSeconds() {
        at(0, 0, 0);
        assertThat(rate.bytesPerSecond()).isEmpty();
        at(5, 0, 50_000);
        assertThat(rate.bytesPerSecond())
                .hasValueSatisfying(mean -> assertThat(mean).isCloseTo(10_000, within(0.1)));
        at(10, 0, 50_000);
        at(15, 0, 50_000);
        at(20, 0, 60_000);
        assertThat(rate.bytesPerSecond())
                .hasValueSatisfying(mean -> assertThat(mean).isCloseTo(1000, within(0.1)));
        assertThat(rate.points()).extracting(JobRate.Point::bytesPerSecond).containsExactly(10_000.0, 0.0, 0.0, 2000.0);
    }

    @Test
    void timeLeftIsToldAfterFiveSecondsByWhatTakesLonger() {
        at(0, 0, 0);
        at(4, 40, 40_000);
        assertThat(rate.left(PLAN)).isEmpty();
        at(6, 60, 60_000);
        assertThat(rate.left(PLAN)).contains(Duration.ofSeconds(94));
    }

    @Test
    void whatDoesNotMoveHasNoTimeLeft() {
        at(0, 10, 10);
        at(8, 10, 10);
        assertThat(rate.left(PLAN)).isEmpty();
    }

    @Test
    void whatComesTooSoonIsLeftOutAndOfALongRunThePointsAreThinned() {
        at(0, 0, 0);
        at(0.1, 1, 1);
        assertThat(rate.points()).isEmpty();
        for (int second = 1; second <= 1000; second++) {
            at(second, second, second * 10L);
        }
        assertThat(rate.points()).hasSizeBetween(100, 240);
        assertThat(rate.points().getLast().at()).isAfter(START.plusSeconds(995));
        assertThat(rate.points())
                .allSatisfy(point -> assertThat(point.bytesPerSecond()).isCloseTo(10, within(0.01)));
    }
}
