package io.strongroom.app.console.job;

import io.strongroom.app.console.AllBuckets;
import io.strongroom.app.console.BackgroundAct;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.FormDialog;
import io.strongroom.app.report.ShellCommand;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.usecase.job.StartScrub;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Asks what is to be verified, and how fast, and starts it.
public final class ScrubDialog {
    private final ConsoleContext context;
    private final Messages messages;
    private final Consumer<JobSnapshot> started;

    /// @param started hears of the job
    public ScrubDialog(ConsoleContext context, Consumer<JobSnapshot> started) {
        this.context = context;
        this.messages = context.messages();
        this.started = started;
    }

    /// Opens the question; the whole store is chosen.
    public void open() {
        ComboBox<Optional<BucketName>> place = new ComboBox<>();
        place.setId("scrubPlace");
        place.setMaxWidth(Double.MAX_VALUE);
        place.setConverter(new Names());
        place.getItems().setAll(List.of(Optional.empty()));
        place.setValue(Optional.empty());
        fill(place);
        JobLimitsView limits = new JobLimitsView(messages, JobLimits.NONE);
        FormDialog[] dialog = new FormDialog[1];
        dialog[0] = new FormDialog(messages, context.desk(), "scrub", Icon.VERIFY, messages.binding("scrub.title"))
                .withSubtitle(messages.binding("scrub.subtitle"))
                .withAct(messages.binding("scrub.act"), () -> {
                    dialog[0].close();
                    start(place.getValue(), limits.limitsProperty().get());
                });
        dialog[0].withCommand(
                context.clipboards(),
                messages.derived(
                        () -> JobLimitsView.options(limits.limitsProperty().get(), command(place.getValue()))
                                .text(),
                        place.valueProperty(),
                        limits.limitsProperty()));
        Label name = new Label(messages.text("scrub.place"));
        name.getStyleClass().add("sr-field-label");
        name.setLabelFor(place);
        Label text = new Label(messages.text("scrub.text"));
        text.setWrapText(true);
        text.getStyleClass().addAll("sr-small", "sr-muted");
        VBox body = new VBox(12, new VBox(4, name, place), limits, text);
        body.getStyleClass().add("sr-form");
        dialog[0].open(body);
    }

    private static ShellCommand command(Optional<BucketName> bucket) {
        ShellCommand command = ShellCommand.of("scrub");
        return bucket.map(name -> command.with("oss://" + name.value())).orElse(command);
    }

    private final class Names extends StringConverter<Optional<BucketName>> {
        @Override
        public String toString(Optional<BucketName> bucket) {
            return bucket == null ? "" : bucket.map(BucketName::value).orElse(messages.text("scrub.everything"));
        }

        @Override
        public Optional<BucketName> fromString(String text) {
            return Optional.empty();
        }
    }

    private void fill(ComboBox<Optional<BucketName>> place) {
        ObjectProperty<TaskState<List<BucketEntry>>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks()
                .run(
                        state,
                        progress -> AllBuckets.read(
                                context.engine(), context.engine().call(CallOrigin.CONSOLE), progress));
        TaskEnd.of(state, end -> {
            if (end instanceof TaskState.Done<List<BucketEntry>>(List<BucketEntry> buckets)) {
                buckets.forEach(bucket -> place.getItems().add(Optional.of(bucket.name())));
            }
        });
    }

    private void start(Optional<BucketName> bucket, JobLimits limits) {
        HistoryScope scope = bucket.map(name -> HistoryScope.in(name, "")).orElseGet(HistoryScope::all);
        ObjectProperty<TaskState<JobSnapshot>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks()
                .run(
                        state,
                        _ -> context.engine()
                                .jobs()
                                .startScrub()
                                .run(context.engine().call(CallOrigin.CONSOLE), new StartScrub.Request(scope, limits)));
        TaskEnd.of(state, end -> {
            if (end instanceof TaskState.Done<JobSnapshot>(JobSnapshot job)) {
                started.accept(job);
            } else {
                new BackgroundAct(context).tell(end, "scrub.started", "");
            }
        });
    }
}
