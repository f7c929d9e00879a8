package io.strongroom.app.console.audit;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.AuditLine;
import io.strongroom.engine.model.AuditVerdict;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.usecase.audit.ListAudit;
import io.strongroom.engine.usecase.audit.VerifyAudit;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What of the trail is shown, and whether it is whole. Used on the application thread.
public final class AuditViewModel {
    /// How many records come at once.
    static final int PAGE = 200;

    /// How many records are kept while new ones come in.
    static final int MOST = 5000;

    private final Engine engine;
    private final Tasks tasks;
    private final AuditCriteria criteria;
    private final ObservableList<AuditLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING_YET);
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<TaskState<AuditVerdict>> verdict = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private long asked;

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
        this.criteria = new AuditCriteria(clock);
        criteria.periodProperty().subscribe((_, _) -> refresh());
        criteria.resultProperty().subscribe((_, _) -> refresh());
        criteria.looksProperty().subscribe((_, _) -> refresh());
    }

    /// Reads from the newest on.
    public void refresh() {
        load(ListAudit.Request.of(criteria.filter()), true);
    }

    /// Reads the next ones.
    public void more() {
        if (!lines.isEmpty()) {
            load(ListAudit.Request.of(criteria.filter()).after(lines.getLast()), false);
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

    /// Puts what is new on top; the oldest go where too many are shown.
    ///
    /// @param whole whether nothing is between them and what is shown
    void put(List<AuditLine> fresh, boolean whole) {
        if (!whole) {
            lines.setAll(fresh);
            shown.set(Shown.NEWEST);
            return;
        }
        lines.addAll(0, fresh);
        if (lines.size() > MOST) {
            lines.remove(MOST, lines.size());
            shown.set(Shown.NEWEST);
        }
    }

    /// Says why nothing newer can be shown.
    void fail(Failure why) {
        failure.set(Optional.of(why));
    }

    /// How often something else was asked for: what was looked for before is not wanted any more when this changes.
    long asked() {
        return asked;
    }

    /// Takes all filters off.
    public void clear() {
        criteria.clear();
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

    /// What of the trail is wanted.
    public AuditCriteria criteria() {
        return criteria;
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
