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

    private final InstantSource clock;
    private final Supplier<Optional<Duration>> limit;
    private final BooleanSupplier busy;
    private final ReadOnlyObjectWrapper<Idle> state = new ReadOnlyObjectWrapper<>(new Idle.Off());
    private Instant last;

    /// Where the countdown stands.
    sealed interface Idle {
        /// The store stays open.
        record Off() implements Idle {}

        /// There is time.
        record Counting(Duration left) implements Idle {}

        /// The end is near, and the person is told.
        record Ending(Duration left) implements Idle {}

        /// The time is over, but something would be cut short.
        record Waiting() implements Idle {}

        /// The time is over.
        record Over(Duration after) implements Idle {}
    }

    /// What somebody did.
    enum Activity {
        /// Moved the pointer. A table that shakes does so too: it does not put off an end that was announced.
        MOVED,
        /// Pressed a key or a button.
        ACTED
    }

    /// @param limit how long nobody may be there; empty to stay open
    /// @param busy whether sealing would cut something short
    IdleSealViewModel(InstantSource clock, Supplier<Optional<Duration>> limit, BooleanSupplier busy) {
        this.clock = clock;
        this.limit = limit;
        this.busy = busy;
        this.last = clock.instant();
        tick();
    }

    /// Somebody is there.
    void seen(Activity activity) {
        if (activity == Activity.ACTED || state.get() instanceof Idle.Counting) {
            last = clock.instant();
            tick();
        }
    }

    /// Looks at the clock; called every second.
    void tick() {
        Instant now = clock.instant();
        if (now.isBefore(last)) {
            last = now;
        }
        state.set(limit.get().map(after -> at(after, now)).orElseGet(Idle.Off::new));
    }

    private Idle at(Duration after, Instant now) {
        Duration left = after.minus(Duration.between(last, now));
        if (left.compareTo(NOTICE) > 0) {
            return new Idle.Counting(left);
        }
        if (left.isPositive()) {
            return new Idle.Ending(left);
        }
        return busy.getAsBoolean() ? new Idle.Waiting() : new Idle.Over(after);
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
