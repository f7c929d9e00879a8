package io.strongroom.app.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableStringValue;

/// Counts down to the moment at which an open store seals itself because nobody is at the console.
///
/// The time a computer sleeps counts too. What would be cut short delays the end. Used on the
/// application thread.
final class IdleSealViewModel {
    /// How long before the end the person is told.
    static final Duration NOTICE = Duration.ofSeconds(60);

    /// The clock is looked at every second. What is missing for so long, the computer slept.
    static final Duration SLEPT = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final Supplier<SealWhenIdle> rule;
    private final BooleanSupplier busy;
    private final ReadOnlyObjectWrapper<Idle> state = new ReadOnlyObjectWrapper<>(new Idle.Off());
    private Instant last;
    private Instant lastTick;
    private Optional<Why> over = Optional.empty();

    /// Where the countdown stands.
    sealed interface Idle {
        /// The store stays open.
        record Off() implements Idle {}

        /// There is time.
        record Counting(Duration left) implements Idle {}

        /// The end is near, and the person is told.
        record Ending(Duration left) implements Idle {}

        /// The time is over, but something would be cut short: the screen is locked.
        record Waiting() implements Idle {}

        /// The time is over.
        record Over(Why why, Duration after) implements Idle {}
    }

    /// Why a store seals itself.
    enum Why {
        /// Nobody was there.
        IDLE,
        /// The computer slept.
        SLEPT,
        /// Somebody wanted it so, once what is at work has ended.
        ASKED
    }

    /// What somebody did.
    enum Activity {
        /// Moved the pointer. A table that shakes does so too: it does not put off an end that was announced.
        MOVED,
        /// Pressed a key or a button.
        ACTED
    }

    /// @param rule when a store seals itself
    /// @param busy whether sealing would cut something short
    IdleSealViewModel(InstantSource clock, Supplier<SealWhenIdle> rule, BooleanSupplier busy) {
        this.clock = clock;
        this.rule = rule;
        this.busy = busy;
        this.last = clock.instant();
        this.lastTick = last;
        tick();
    }

    /// Somebody is there. On a locked screen that proves nothing.
    void seen(Activity activity) {
        if (state.get() instanceof Idle.Waiting) {
            return;
        }
        if (activity == Activity.ACTED || state.get() instanceof Idle.Counting) {
            last = clock.instant();
            tick();
        }
    }

    /// Somebody came back to a locked screen, with a secret.
    void back() {
        last = clock.instant();
        over = Optional.empty();
        tick();
    }

    /// Ends the time now: at once, or when what is at work has ended.
    void end() {
        over = Optional.of(Why.ASKED);
        tick();
    }

    /// Looks at the clock; called every second.
    void tick() {
        Instant now = clock.instant();
        if (rule.get().sleep() == SealWhenIdle.Mode.ON
                && Duration.between(lastTick, now).compareTo(SLEPT) >= 0) {
            over = Optional.of(Why.SLEPT);
        }
        lastTick = now;
        if (now.isBefore(last)) {
            last = now;
        }
        state.set(over.map(why -> end(why, Duration.between(last, now))).orElseGet(() -> idle(now)));
    }

    private Idle idle(Instant now) {
        return rule.get().limit().map(after -> at(after, now)).orElseGet(Idle.Off::new);
    }

    private Idle end(Why why, Duration after) {
        return busy.getAsBoolean() ? new Idle.Waiting() : new Idle.Over(why, after);
    }

    private Idle at(Duration after, Instant now) {
        Duration left = after.minus(Duration.between(last, now));
        if (left.compareTo(NOTICE) > 0) {
            return new Idle.Counting(left);
        }
        if (left.isPositive()) {
            return new Idle.Ending(left);
        }
        return end(Why.IDLE, after);
    }

    ReadOnlyObjectProperty<Idle> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What the status bar says of the open store.
    ObservableStringValue text(Messages messages) {
        return messages.derived(
                () -> switch (state.get()) {
                    case Idle.Off() -> messages.text("common.status.open");
                    case Idle.Counting(Duration left) ->
                        messages.text("common.status.sealsIn", Formats.countdown(left));
                    case Idle.Ending(Duration left) -> messages.text("common.status.sealsIn", Formats.countdown(left));
                    case Idle.Waiting() -> messages.text("common.status.sealsLater");
                    case Idle.Over _ -> messages.text("common.status.open");
                },
                state);
    }
}
