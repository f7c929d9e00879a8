package io.strongroom.app.console.audit;

import io.strongroom.engine.model.AuditFilter;
import io.strongroom.engine.model.Outcome;
import io.strongroom.engine.usecase.audit.Looks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What of the trail is wanted. Used on the application thread.
public final class AuditCriteria {
    private final Clock clock;
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty who = new SimpleStringProperty("");
    private final StringProperty event = new SimpleStringProperty("");
    private final StringProperty resource = new SimpleStringProperty("");
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.ALL);
    private final BooleanProperty looks = new SimpleBooleanProperty();
    private final ObjectProperty<Result> result = new SimpleObjectProperty<>(Result.ALL);

    /// How far back one looks.
    public enum Period {
        ALL(Duration.ZERO),
        TODAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7)),
        MONTH(Duration.ofDays(30));

        private final Duration length;

        Period(Duration length) {
            this.length = length;
        }
    }

    /// Which ends one looks for.
    public enum Result {
        ALL(Set.of()),
        REFUSED(Set.of(Outcome.REFUSED)),
        FAILED(Set.of(Outcome.FAILED));

        private final Set<Outcome> outcomes;

        Result(Set<Outcome> outcomes) {
            this.outcomes = outcomes;
        }
    }

    AuditCriteria(Clock clock) {
        this.clock = clock;
    }

    /// As the engine understands it.
    public AuditFilter filter() {
        return new AuditFilter(
                from(),
                Optional.empty(),
                who.get().strip(),
                event.get().strip(),
                resource.get().strip(),
                result.get().outcomes,
                text.get(),
                hidden());
    }

    // Who names an operation wants to see it.
    private Set<String> hidden() {
        return looks.get() || !event.get().isBlank() ? Set.of() : Looks.EVENTS;
    }

    // "Today" begins at midnight; the others go back in full days.
    private Optional<Instant> from() {
        return switch (period.get()) {
            case ALL -> Optional.empty();
            case TODAY -> Optional.of(clock.instant().truncatedTo(ChronoUnit.DAYS));
            case WEEK, MONTH -> Optional.of(clock.instant().minus(period.get().length));
        };
    }

    /// Everything is wanted.
    void clear() {
        List.of(text, who, event, resource).forEach(one -> one.set(""));
        period.set(Period.ALL);
        result.set(Result.ALL);
        looks.set(false);
    }

    public StringProperty textProperty() {
        return text;
    }

    public StringProperty whoProperty() {
        return who;
    }

    public StringProperty eventProperty() {
        return event;
    }

    /// What the resource or a parameter contains: a bucket, a key.
    public StringProperty resourceProperty() {
        return resource;
    }

    /// Whether looks at lists and properties are wanted too.
    public BooleanProperty looksProperty() {
        return looks;
    }

    public ObjectProperty<Period> periodProperty() {
        return period;
    }

    public ObjectProperty<Result> resultProperty() {
        return result;
    }
}
