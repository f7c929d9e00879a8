package io.strongroom.engine.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class SegmentRingTest {

    private final SegmentRing ring = new SegmentRing(3, 16, 2);

    @Test
    void everyConsumerSeesEverySegmentInOrder() {
        Segment first = publish();
        Segment second = publish();

        for (int consumer = 0; consumer < 2; consumer++) {
            assertThat(ring.next(consumer)).containsSame(first);
            ring.done(consumer);
            assertThat(ring.next(consumer)).containsSame(second);
        }
    }

    @Test
    void theSameFewSegmentsServeAnyNumber() {
        Set<Segment> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            seen.add(publish());
            ring.next(0);
            ring.done(0);
            ring.next(1);
            ring.done(1);
        }
        assertThat(seen).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theProducerWaitsForTheSlowestConsumer(int slow) throws Exception {
        for (int i = 0; i < 3; i++) {
            publish();
            ring.next(1 - slow);
            ring.done(1 - slow);
        }
        Thread producer = Thread.ofPlatform().start(this::publish);
        while (producer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        ring.next(slow);
        ring.done(slow);
        producer.join();

        assertThat(ring.next(1 - slow)).isPresent();
    }

    @Test
    void aStoppedRingLetsEverybodyGo() throws Exception {
        Thread consumer = Thread.ofPlatform().start(() -> ring.next(0));
        while (consumer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        ring.stop();
        consumer.join();

        assertThat(ring.claim()).isEmpty();
        assertThat(ring.next(1)).isEmpty();
    }

    @Test
    void afterTheEndConsumersStillGetWhatWasPublished() {
        Segment only = publish();
        ring.end();

        assertThat(ring.next(0)).containsSame(only);
        ring.done(0);
        assertThat(ring.next(0)).isEmpty();
    }

    private Segment publish() {
        Optional<Segment> claimed = ring.claim();
        ring.publish();
        return claimed.orElseThrow();
    }
}
