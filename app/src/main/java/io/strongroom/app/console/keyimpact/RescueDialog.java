package io.strongroom.app.console.keyimpact;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.FormDialog;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.SegmentedChoice;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.key.KeyChoiceBox;
import io.strongroom.app.console.key.KeyOption;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.KeyEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;

/// Brings what a key protects under another key; then the question about the first is asked again.
public final class RescueDialog {
    private final ConsoleContext context;
    private final Messages messages;
    private final RescueViewModel viewModel;
    private final FormDialog dialog;
    private final Runnable onStart;
    private final Runnable again;
    private boolean asking = true;

    /// @param started called once the rescue runs
    /// @param again asks the question anew, about what is left
    public RescueDialog(ConsoleContext context, KeyEntry key, Runnable started, Runnable again) {
        this.context = context;
        this.onStart = started;
        this.again = again;
        this.messages = context.messages();
        this.viewModel = new RescueViewModel(context.engine(), context.tasks(), key);
        this.dialog = new FormDialog(
                        messages,
                        context.desk(),
                        "rescue",
                        Icon.SHIELD,
                        messages.binding("rescue.title", key.displayName()))
                .withSubtitle(messages.binding("rescue.subtitle"))
                .withAct(messages.binding("rescue.act"), viewModel::start);
    }

    /// Asks for the other key.
    public void open() {
        dialog.readyProperty().bind(viewModel.ready());
        viewModel.jobProperty().subscribe(job -> job.ifPresent(this::started));
        dialog.open(body());
        viewModel.readKeys();
    }

    /// The first job ends the question; more come from trying again.
    private void started(JobSnapshot job) {
        if (asking) {
            asking = false;
            dialog.close();
            onStart.run();
        }
        new RescueProgress(context, viewModel, job, again).open();
    }

    private Node body() {
        Label target = label("rescue.target");
        SearchableComboBox<KeyOption> keys = new SearchableComboBox<>();
        keys.setId("rescueTarget");
        keys.setMaxWidth(Double.MAX_VALUE);
        KeyChoiceBox.of(keys, messages, viewModel.keys(), viewModel.targetProperty());
        target.setLabelFor(keys);
        Map<RescueViewModel.Way, ObservableValue<String>> ways = new LinkedHashMap<>();
        for (RescueViewModel.Way way : RescueViewModel.Way.values()) {
            ways.put(way, messages.binding("rescue.way." + way.word()));
        }
        SegmentedChoice<RescueViewModel.Way> way =
                new SegmentedChoice<>(ways, viewModel.wayProperty().get());
        way.setId("rescueWay");
        viewModel.wayProperty().bind(way.valueProperty());
        Label explained = new Label();
        explained.setWrapText(true);
        explained.getStyleClass().addAll("sr-small", "sr-muted");
        explained
                .textProperty()
                .bind(messages.derived(
                        () -> messages.text("rescue.explain."
                                + viewModel.wayProperty().get().word()),
                        viewModel.wayProperty()));
        Message refused = new Message();
        refused.setMeaning(Meaning.DANGER);
        viewModel.failureProperty().subscribe(failure -> {
            Shown.now(refused, failure.isPresent());
            failure.ifPresent(no -> refused.show(no, messages));
        });
        VBox body = new VBox(8, target, keys, label("rescue.how"), way, explained, refused);
        body.getStyleClass().add("sr-form");
        return body;
    }

    private Label label(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("sr-field-label");
        return label;
    }
}
