package io.strongroom.app.console.job;

import io.strongroom.engine.model.JobKind;
import io.strongroom.engine.model.JobSnapshot;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Which jobs of the list are shown.
final class JobFilters {
    private final ObjectProperty<JobGroup> group = new SimpleObjectProperty<>(JobGroup.ALL);
    private final ObjectProperty<Set<JobKind>> kinds = new SimpleObjectProperty<>(Set.of());
    private final StringProperty text = new SimpleStringProperty("");
    private final Function<JobSnapshot, String> words;

    /// @param words what the text is looked for in
    JobFilters(Function<JobSnapshot, String> words) {
        this.words = words;
    }

    boolean accepts(JobRow row) {
        String typed = text.get().strip().toLowerCase(Locale.ROOT);
        return group.get().holds(row.job().state())
                && (kinds.get().isEmpty()
                        || kinds.get().contains(row.job().spec().kind()))
                && (typed.isEmpty()
                        || words.apply(row.job()).toLowerCase(Locale.ROOT).contains(typed));
    }

    void subscribe(Runnable changed) {
        group.subscribe((_, _) -> changed.run());
        kinds.subscribe((_, _) -> changed.run());
        text.subscribe((_, _) -> changed.run());
    }

    void clear() {
        group.set(JobGroup.ALL);
        kinds.set(Set.of());
        text.set("");
    }

    ObjectProperty<JobGroup> groupProperty() {
        return group;
    }

    /// None for all.
    ObjectProperty<Set<JobKind>> kindsProperty() {
        return kinds;
    }

    StringProperty textProperty() {
        return text;
    }
}
