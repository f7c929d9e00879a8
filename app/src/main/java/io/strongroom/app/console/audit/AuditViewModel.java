package io.strongroom.app.console.audit;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.AuditFilter;
import io.strongroom.engine.model.AuditLine;
import io.strongroom.engine.model.AuditVerdict;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Outcome;
import io.strongroom.engine.usecase.audit.ListAudit;
import io.strongroom.engine.usecase.audit.VerifyAudit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What of the trail is shown, and whether it is whole. Used on the application thread.
public final class AuditViewModel {
    /// How many records come at once.
    static final int PAGE = 200;

    private final Engine engine;
    private final Tasks tasks;
    private final Clock clock;
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty who = new SimpleStringProperty("");
    private final StringProperty event = new SimpleStringProperty("");
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.ALL);
    private final ObjectProperty<Result> result = new SimpleObjectProperty<>(Result.ALL);
    private final ObservableList<AuditLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING_YET);
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<TaskState<AuditVerdict>> verdict = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private long asked;

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

    /// What stands in the table.
    public enum Shown {
        NOTHING_YET,
        /// All that the filter lets through.
        WHOLE,
        /// The newest, and there is more.
        NEWEST
    }

    public AuditViewModel(Engine engine, Tasks tasks, Clock clock) {
        this.engine = engine;
        this.tasks = tasks;
        this.clock = clock;
        period.subscribe((_, _) -> refresh());
        result.subscribe((_, _) -> refresh());
    }

    /// What is asked for now.
    public AuditFilter filter() {
        return new AuditFilter(from(), Optional.empty(), who.get(), event.get(), "", result.get().outcomes, text.get());
    }

    // "Today" begins at midnight; the others go back in full days.
    private Optional<Instant> from() {
        return switch (period.get()) {
            case ALL -> Optional.empty();
            case TODAY -> Optional.of(clock.instant().truncatedTo(ChronoUnit.DAYS));
            case WEEK, MONTH -> Optional.of(clock.instant().minus(period.get().length));
        };
    }

    /// Reads from the newest on.
    public void refresh() {
        load(ListAudit.Request.of(filter()), true);
    }

    /// Reads the next ones.
    public void more() {
        if (!lines.isEmpty()) {
            load(ListAudit.Request.of(filter()).after(lines.getLast()), false);
        }
    }

    private void load(ListAudit.Request from, boolean anew) {
        long mine = ++asked;
        ListAudit.Request request = new ListAudit.Request(from.filter(), from.before(), PAGE);
        SimpleObjectProperty<TaskState<List<AuditLine>>> course = new SimpleObjectProperty<>(new TaskState.Idle<>());
        course.subscribe(state -> {
            if (mine == asked && state instanceof TaskState.Done<List<AuditLine>>(List<AuditLine> page)) {
                take(page, anew);
            } else if (mine == asked && state instanceof TaskState.Failed<List<AuditLine>>(Failure why)) {
                failure.set(Optional.of(why));
            }
        });
        tasks.run(course, _ -> engine.audit().list().run(engine.call(CallOrigin.CONSOLE), request));
    }

    private void take(List<AuditLine> page, boolean anew) {
        failure.set(Optional.empty());
        if (anew) {
            lines.setAll(page);
        } else {
            lines.addAll(page);
        }
        shown.set(page.size() == PAGE ? Shown.NEWEST : Shown.WHOLE);
    }

    /// Takes all filters off.
    public void clear() {
        text.set("");
        who.set("");
        event.set("");
        period.set(Period.ALL);
        result.set(Result.ALL);
        refresh();
    }

    /// Checks the whole trail.
    public void verify() {
        if (!verdict.get().running()) {
            tasks.run(
                    verdict,
                    _ -> engine.audit().verify().run(engine.call(CallOrigin.CONSOLE), new VerifyAudit.Request()));
        }
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

    public ObjectProperty<Period> periodProperty() {
        return period;
    }

    public ObjectProperty<Result> resultProperty() {
        return result;
    }

    public ObservableList<AuditLine> lines() {
        return lines;
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Why nothing newer can be shown.
    public ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// How the last check ended, or that one runs.
    public ReadOnlyObjectProperty<TaskState<AuditVerdict>> verdictProperty() {
        return verdict;
    }
}
