package io.strongroom.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.IdleSealViewModel.Activity;
import io.strongroom.app.console.IdleSealViewModel.Idle;
import io.strongroom.app.console.IdleSealViewModel.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IdleSealViewModelTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private Instant now = Instant.parse("2026-11-24T14:00:00Z");
    private SealWhenIdle rule = SealWhenIdle.USUAL.withSleep(SealWhenIdle.Mode.OFF);
    private boolean busy;
    private final IdleSealViewModel idle = new IdleSealViewModel(() -> now, () -> rule, () -> busy);

    private Idle after(Duration time) {
        now = now.plus(time);
        idle.tick();
        return idle.stateProperty().get();
    }

    @Test
    void theStoreSealsItselfAfterTheTimeWithANoticeAMinuteBefore() {
        assertThat(after(Duration.ofMinutes(2))).isEqualTo(new Idle.Counting(Duration.ofMinutes(13)));
        assertThat(idle.text(messages).get()).isEqualTo("Open · seals itself in 13:00");
        assertThat(after(Duration.ofMinutes(12).plusSeconds(1))).isEqualTo(new Idle.Ending(Duration.ofSeconds(59)));
        assertThat(after(Duration.ofSeconds(59))).isEqualTo(new Idle.Over(Why.IDLE, Duration.ofMinutes(15)));
    }

    @Test
    void whoeverIsThereBeginsTheTimeAnew() {
        after(Duration.ofMinutes(10));
        idle.seen(Activity.MOVED);
        assertThat(idle.stateProperty().get()).isEqualTo(new Idle.Counting(Duration.ofMinutes(15)));
    }

    @Test
    void anAnnouncedEndIsPutOffByAnActAndNotByAPointerThatMoves() {
        after(Duration.ofSeconds(14 * 60 + 30));
        idle.seen(Activity.MOVED);
        assertThat(idle.stateProperty().get()).isInstanceOf(Idle.Ending.class);
        idle.seen(Activity.ACTED);
        assertThat(idle.stateProperty().get()).isEqualTo(new Idle.Counting(Duration.ofMinutes(15)));
    }

    @Test
    void transfersDelayTheEndAndItComesWhenTheyEnd() {
        busy = true;
        assertThat(after(Duration.ofMinutes(20))).isEqualTo(new Idle.Waiting());
        assertThat(idle.text(messages).get()).contains("when what is at work ends");
        busy = false;
        assertThat(after(Duration.ofSeconds(1))).isEqualTo(new Idle.Over(Why.IDLE, Duration.ofMinutes(15)));
    }

    @Test
    void switchedOffTheStoreStaysOpen() {
        rule = rule.with(SealWhenIdle.Mode.OFF);
        assertThat(after(Duration.ofDays(3))).isEqualTo(new Idle.Off());
        assertThat(idle.text(messages).get()).isEqualTo("Open");
    }

    @Test
    void aClockThatIsSetBackNeverGivesMoreThanTheWholeTime() {
        assertThat(after(Duration.ofHours(-2))).isEqualTo(new Idle.Counting(Duration.ofMinutes(15)));
    }

    @Test
    void onALockedScreenActsProveNothing() {
        busy = true;
        after(Duration.ofMinutes(20));
        idle.seen(Activity.ACTED);
        assertThat(idle.stateProperty().get()).isEqualTo(new Idle.Waiting());
        idle.back();
        assertThat(idle.stateProperty().get()).isEqualTo(new Idle.Counting(Duration.ofMinutes(15)));
    }

    @Test
    void aComputerThatSleptIsLeftAndAMachineThatHesitatesIsNot() {
        rule = SealWhenIdle.USUAL;
        assertThat(after(Duration.ofSeconds(29))).isInstanceOf(Idle.Counting.class);
        assertThat(after(Duration.ofSeconds(30))).isEqualTo(new Idle.Over(Why.SLEPT, Duration.ofSeconds(59)));
    }

    @Test
    void afterASleepWhatIsAtWorkGoesOnBehindALockedScreen() {
        rule = SealWhenIdle.USUAL.with(SealWhenIdle.Mode.OFF);
        busy = true;
        assertThat(after(Duration.ofMinutes(5))).isEqualTo(new Idle.Waiting());
        busy = false;
        assertThat(after(Duration.ofSeconds(1))).isInstanceOf(Idle.Over.class);
    }

    @Test
    void whoeverLeavesEndsTheTimeAndTheStoreIsSealedWhenNothingIsAtWork() {
        busy = true;
        idle.end();
        assertThat(idle.stateProperty().get()).isEqualTo(new Idle.Waiting());
        busy = false;
        assertThat(after(Duration.ofSeconds(1))).isEqualTo(new Idle.Over(Why.ASKED, Duration.ofSeconds(1)));
    }
}
