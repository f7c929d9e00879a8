package io.strongroom.app.console.keyimpact;

import io.strongroom.app.console.BackgroundAct;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.control.ConfirmDialog;
import io.strongroom.app.console.control.ConfirmDialog.Question;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Rebuilt;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.report.ShellCommand;
import io.strongroom.engine.model.KeyAct;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyImpact;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// Asks before a key is taken out of use: what becomes unreadable is counted and shown first, can be
/// exported and rescued, and the name of the key must be typed.
public final class KeyImpactDialog {
    /// The waiting time before a key goes that is offered at first.
    public static final int USUAL_DAYS = 30;

    private final ConsoleContext context;
    private final Messages messages;

    public KeyImpactDialog(ConsoleContext context) {
        this.context = context;
        this.messages = context.messages();
    }

    /// Opens the question for `act` on `key`.
    public void open(KeyEntry key, KeyAct act) {
        new Asking(key, act).open();
    }

    /// One question while it is open.
    private final class Asking {
        private final KeyEntry key;
        private final String kind;
        private final Doing doing;
        private final KeyImpactViewModel viewModel;
        private final ConfirmDialog dialog;
        private final StackPane counted = new StackPane();
        private final Label countedAt = new Label();
        private final Button rescue = new Button();

        Asking(KeyEntry key, KeyAct act) {
            this.key = key;
            this.viewModel = new KeyImpactViewModel(context.engine(), context.tasks(), key, act);
            this.doing = Doing.of(act);
            this.kind = doing.word();
            this.dialog = new ConfirmDialog(messages, question(act), DialogFrame.Width.IMPACT);
        }

        private Question question(KeyAct act) {
            return new Question(
                    Meaning.DANGER,
                    act instanceof KeyAct.Disable ? Icon.DISABLED : Icon.DELETE,
                    messages.binding("impact." + kind + ".ask", key.displayName()),
                    messages.binding(
                            "impact.subtitle", key.spec().apiName(), key.id().toString()),
                    messages.binding("impact." + kind + ".act"),
                    Optional.of(key.displayName()));
        }

        void open() {
            viewModel.countingProperty().subscribe(_ -> show());
            rescue.textProperty().bind(messages.binding("impact.rescue"));
            countedAt.textProperty().bind(messages.derived(this::when, viewModel.countingProperty()));
            dialog.readyProperty().bind(viewModel.counted());
            List<Node> body = viewModel.act() instanceof KeyAct.ScheduleDeletion
                    ? List.of(counted, new WaitingTime(messages, context.formats(), viewModel.daysProperty()))
                    : List.of(counted);
            dialog.withCommand(
                    context.clipboards(), messages.derived(() -> command().text(), viewModel.daysProperty()));
            dialog.withBody(body).withFooter(countedAt, recount(), rescue).open(context.desk(), this::perform);
            viewModel.count();
        }

        private ShellCommand command() {
            String id = key.id().toString();
            return switch (viewModel.act()) {
                case KeyAct.Disable _ -> ShellCommand.of("key", "disable", id);
                case KeyAct.ScheduleDeletion _ ->
                    ShellCommand.of("key", "schedule-deletion", id)
                            .with(
                                    "--pending-window-in-days",
                                    Integer.toString(viewModel.daysProperty().get()));
                case KeyAct.DeleteMaterial _ -> ShellCommand.of("key", "delete-material", id);
            };
        }

        private Button recount() {
            Button recount = new Button("", Icon.REENCRYPT.node());
            recount.textProperty().bind(messages.binding("impact.recount"));
            recount.setId("impactRecount");
            recount.getStyleClass().add("flat");
            recount.setOnAction(_ -> viewModel.count());
            return recount;
        }

        private void show() {
            Optional<KeyImpact> impact = viewModel.impactProperty().get();
            countedAt.getStyleClass().setAll("label", "sr-small", "sr-muted");
            counted.getChildren()
                    .setAll(new Rebuilt(messages, () -> impact.map(this::view).orElseGet(this::noCount)));
            rescue.setId("impactRescue");
            rescue.setOnAction(_ -> new RescueDialog(
                            context, key, dialog::close, () -> KeyImpactDialog.this.open(key, viewModel.act()))
                    .open());
            Shown.now(rescue, impact.filter(now -> !now.isEmpty()).isPresent());
        }

        private String when() {
            return viewModel
                    .impactProperty()
                    .get()
                    .map(now ->
                            messages.text("impact.countedAt", context.formats().moment(now.countedAt())))
                    .orElseGet(() -> messages.text("impact.counting"));
        }

        private Node view(KeyImpact impact) {
            return new ImpactView(
                    messages, impact, doing, viewModel.restorable(), new ImpactLinks(context, key).of(impact));
        }

        private Node noCount() {
            return viewModel
                    .failure()
                    .<Node>map(failure -> new Message(
                            Meaning.DANGER,
                            failure.title(messages),
                            failure.text(messages) + " " + failure.remedy(messages)))
                    .orElseGet(() -> new Message(Meaning.NEUTRAL, messages.text("impact.counting"), ""));
        }

        private void perform() {
            viewModel.perform();
            TaskEnd.of(viewModel.actingProperty(), state -> {
                new BackgroundAct(context).tell(state, "impact." + kind + ".done", key.displayName());
                context.changes().changed();
            });
        }
    }
}
