package io.strongroom.app.console.job;

import io.strongroom.app.console.Messages;
import io.strongroom.app.report.ShellCommand;
import io.strongroom.engine.model.JobLimits;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// How fast a job may work: parallel copies, and MB a second.
public final class JobLimitsView extends HBox {
    private static final long MB = 1024 * 1024;
    private static final int MOST_MEGABYTES = 100_000;

    private final Messages messages;
    private final ObjectProperty<JobLimits> limits;
    private final Spinner<Integer> workers;
    private final Spinner<Integer> megabytes;

    public JobLimitsView(Messages messages, JobLimits first) {
        super(24);
        this.messages = messages;
        this.limits = new SimpleObjectProperty<>(first);
        this.workers = spinner("jobWorkers", new Whole(1, JobLimits.MOST_WORKERS, first.workers()));
        this.megabytes = spinner("jobMegabytes", new Whole(0, MOST_MEGABYTES, (int)
                Math.min(MOST_MEGABYTES, first.bytesPerSecond() / MB)));
        getStyleClass().add("job-limits");
        getChildren()
                .setAll(
                        field("job.limits.workers", "job.limits.workers.hint", workers),
                        field("job.limits.megabytes", "job.limits.megabytes.hint", megabytes));
    }

    /// A command with the options for these limits.
    static ShellCommand options(JobLimits limits, ShellCommand command) {
        ShellCommand workers = command.with("--workers", Integer.toString(limits.workers()));
        return limits.bytesPerSecond() == 0
                ? workers
                : workers.with("--max-mb-per-second", Long.toString(limits.bytesPerSecond() / MB));
    }

    /// What is chosen; setting it shows it.
    public ObjectProperty<JobLimits> limitsProperty() {
        return limits;
    }

    private Node field(String key, String hintKey, Spinner<Integer> spinner) {
        Label name = new Label();
        name.getStyleClass().add("sr-field-label");
        name.textProperty().bind(messages.binding(key));
        name.setLabelFor(spinner);
        Label hint = new Label();
        hint.getStyleClass().addAll("sr-small", "sr-muted");
        hint.textProperty().bind(messages.binding(hintKey));
        HBox row = new HBox(8, spinner, hint);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, name, row);
    }

    /// Numbers in limits, and the one of before for what is none.
    private static final class Whole extends IntegerSpinnerValueFactory {
        Whole(int least, int most, int first) {
            super(least, most, first);
            setConverter(new StringConverter<>() {
                @Override
                public String toString(Integer value) {
                    return value == null ? "" : value.toString();
                }

                @Override
                public Integer fromString(String text) {
                    return parse(text).orElse(getValue());
                }
            });
        }

        Optional<Integer> parse(String text) {
            String digits = text.strip();
            if (!digits.matches("[0-9]{1,6}")) {
                return Optional.empty();
            }
            int number = Integer.parseInt(digits);
            return number < getMin() || number > getMax() ? Optional.empty() : Optional.of(number);
        }
    }

    private Spinner<Integer> spinner(String id, Whole values) {
        Spinner<Integer> spinner = new Spinner<>(values);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(90);
        // What is typed counts at once, not only after Enter.
        spinner.getEditor().textProperty().subscribe(text -> values.parse(text).ifPresent(values::setValue));
        spinner.valueProperty().subscribe((_, _) -> take());
        return spinner;
    }

    private void take() {
        limits.set(new JobLimits(workers.getValue(), megabytes.getValue() * MB));
    }
}
