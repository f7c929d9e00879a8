package io.strongroom.app.console.job;

import io.strongroom.engine.model.JobSnapshot;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Which jobs of the list are shown.
final class JobFilters {
    private final ObjectProperty<JobGroup> group = new SimpleObjectProperty<>(JobGroup.ALL);
    private final StringProperty text = new SimpleStringProperty("");
    private final Function<JobSnapshot, String> words;

    /// @param words what the text is looked for in
    JobFilters(Function<JobSnapshot, String> words) {
        this.words = words;
    }

    boolean accepts(JobRow row) {
        String typed = text.get().strip().toLowerCase(Locale.ROOT);
        return group.get().holds(row.job().state())
                && (typed.isEmpty()
                        || words.apply(row.job()).toLowerCase(Locale.ROOT).contains(typed));
    }

    void subscribe(Runnable changed) {
        group.subscribe((_, _) -> changed.run());
        text.subscribe((_, _) -> changed.run());
    }

    void clear() {
        group.set(JobGroup.ALL);
        text.set("");
    }

    ObjectProperty<JobGroup> groupProperty() {
        return group;
    }

    StringProperty textProperty() {
        return text;
    }
}
