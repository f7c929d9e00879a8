package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Rebuilt;
import io.strongroom.app.console.control.Shown;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryPlan.Skip;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.TimeEstimate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What would be done, counted and frozen; nothing is written before the button is pressed.
final class PreviewStep extends HistoryStep {
    private final ConsoleContext context;
    private final Messages messages;
    private final HistorySession session;
    private final Runnable refused;
    private final BooleanBinding ready;
    private final StackPane place;
    private final Message failed = new Message();
    private Figure time = new Figure("previewTime", "", "");

    /// @param refused called when nothing was started and the person may try again
    PreviewStep(ConsoleContext context, HistorySession session, Runnable refused) {
        super(
                context.messages(),
                session,
                "preview",
                new VBox(12),
                () -> session.words().place(session.wantedScope()) + " → "
                        + session.targetProperty()
                                .get()
                                .target()
                                .map(session.words()::words)
                                .orElse(""),
                session.scopeProperty(),
                session.targetProperty());
        this.context = context;
        this.messages = context.messages();
        this.session = session;
        this.refused = refused;
        this.place = new StackPane();
        this.ready = Bindings.createBooleanBinding(
                () -> session.plannedNow()
                        .filter(plan -> plan.plan().objects() > 0)
                        .isPresent(),
                session.planningProperty());
        failed.setId("previewFailed");
        failed.setMeaning(Meaning.DANGER);
        Shown.now(failed, false);
        VBox.setVgrow(place, Priority.ALWAYS);
        ((VBox) view()).getChildren().setAll(failed, place);
        session.planningProperty().subscribe(this::onPlanning);
        session.estimatingProperty().subscribe(this::onEstimate);
    }

    @Override
    public void show(HistorySession now) {
        super.show(now);
        Shown.now(failed, false);
        now.plan();
    }

    private void onPlanning(TaskState<HistoryPlan> state) {
        if (state instanceof TaskState.Done<HistoryPlan>(HistoryPlan plan)) {
            // What was estimated for the plan before is over when the new one is shown.
            session.estimate(plan);
            place.getChildren().setAll(new Rebuilt(messages, () -> plan(plan)));
        } else if (state instanceof TaskState.Failed<HistoryPlan>(Failure failure)) {
            place.getChildren().clear();
            fail(failure);
        } else if (state.running()) {
            place.getChildren().setAll(new Rebuilt(messages, this::looking));
        }
    }

    private void onEstimate(TaskState<TimeEstimate> state) {
        if (state instanceof TaskState.Done<TimeEstimate>(TimeEstimate estimate)) {
            boolean none = session.plannedNow()
                    .filter(plan -> plan.plan().objects() > 0)
                    .isEmpty();
            time.show(
                    none
                            ? "–"
                            : messages.text(
                                    "reencrypt.preview.about",
                                    context.formats().duration(atLeastASecond(estimate.time()))),
                    messages.text("reencrypt.preview.measured", estimate.objects()));
        } else if (state instanceof TaskState.Failed<TimeEstimate>) {
            time.show("–", messages.text("reencrypt.preview.notMeasured"));
        }
    }

    private static Duration atLeastASecond(Duration time) {
        return time.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : time;
    }

    private Node looking() {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        Label words = new Label(messages.text("reencrypt.preview.looking"));
        words.getStyleClass().add("sr-muted");
        return new VBox(10, bar, words);
    }

    private void fail(Failure failure) {
        failed.show(failure, messages);
        Shown.now(failed, true);
    }

    private Node plan(HistoryPlan plan) {
        time = new Figure("previewTime", "…", messages.text("reencrypt.preview.measuring"));
        onEstimate(session.estimatingProperty().get());
        PreviewFacts facts =
                new PreviewFacts(context, plan, session.optionsProperty().get());
        List<Node> parts = new ArrayList<>();
        parts.add(figures(plan));
        if (plan.plan().objects() == 0) {
            parts.add(new Message(
                    Meaning.SUCCESS,
                    messages.text("reencrypt.preview.nothing"),
                    messages.text("reencrypt.preview.nothing.text")));
        } else {
            List<BucketLine> lines = session.known().buckets().stream()
                    .filter(line -> plan.scope().covers(line.name()))
                    .toList();
            parts.add(
                    CoverageChange.of(lines, plan).view(messages, "reencrypt.preview.now", "reencrypt.preview.after"));
            parts.add(head(plan));
            parts.add(new PlanTable(messages, session.texts(), plan.changes()));
        }
        if (!plan.skips().isEmpty()) {
            parts.add(facts.skips());
        }
        parts.addAll(facts.facts());
        VBox all = new VBox(12, parts.toArray(Node[]::new));
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private Node figures(HistoryPlan plan) {
        long skipped = plan.skips().stream().mapToLong(Skip::objects).sum();
        Figure left = new Figure("previewSkipped", Formats.number(skipped), messages.text("reencrypt.preview.skipped"));
        return new HBox(
                12,
                new Figure(
                        "previewObjects",
                        Formats.number(plan.plan().objects()),
                        messages.text("reencrypt.preview.objects")),
                new Figure("previewBytes", Formats.size(plan.plan().bytes()), messages.text("reencrypt.preview.bytes")),
                time,
                skipped == 0 ? left : left.attention());
    }

    private Node head(HistoryPlan plan) {
        Label title = new Label(messages.text("reencrypt.preview.changes"));
        title.getStyleClass().add("sr-strong");
        Hyperlink list = new Hyperlink(messages.text("reencrypt.preview.list"));
        list.setId("previewList");
        list.getStyleClass().add("sr-link");
        list.setOnAction(_ -> new PlannedObjectsDialog(context, session.texts()).open(plan));
        return new HBox(12, title, list);
    }

    @Override
    public ObservableBooleanValue canProceed() {
        return ready;
    }

    @Override
    public Optional<ObservableValue<String>> act() {
        return Optional.of(messages.binding("reencrypt.preview.act"));
    }

    @Override
    public void leave(HistorySession now, Runnable proceed) {
        now.start();
        TaskEnd.of(now.startingProperty(), state -> {
            if (state instanceof TaskState.Done<JobSnapshot>(JobSnapshot job)) {
                now.follow(job);
                proceed.run();
            } else {
                if (state instanceof TaskState.Failed<JobSnapshot>(Failure failure)) {
                    fail(failure);
                }
                refused.run();
            }
        });
    }
}
