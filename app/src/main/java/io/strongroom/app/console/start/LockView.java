package io.strongroom.app.console.start;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.LookMenus;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.OpenedStore;
import io.strongroom.app.console.Surroundings;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.FieldValidation;
import io.strongroom.app.console.control.SecretField;
import io.strongroom.app.console.control.Shown;
import io.strongroom.engine.model.SlotType;
import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What stands on the screen while a store is open, at work, and nobody is there: nothing of the store, a field for a
/// secret that opens it, and the way to seal it now.
public final class LockView extends BorderPane {
    private static final double WIDTH = 400;
    private static final double SPACE = 12;

    /// The ways on from a locked screen.
    public interface Ways {
        /// The right secret was typed.
        void back();

        /// The store is to be sealed now, whatever works.
        void seal();
    }

    private final Messages messages;
    private final LockViewModel viewModel;
    private final Ways ways;
    private final SecretField secret = new SecretField();

    public LockView(Surroundings surroundings, OpenedStore store, Ways ways) {
        this.messages = surroundings.messages();
        this.ways = ways;
        viewModel =
                new LockViewModel(surroundings.tasks(), surroundings.formats().clock(), store);
        setId("lock");
        getStyleClass().add("sr-start");
        LookMenus look = new LookMenus(surroundings);
        HBox head = new HBox(8, look.languageButton("lockLanguage"), look.themeButton("lockTheme"));
        head.setAlignment(Pos.CENTER_RIGHT);
        head.getStyleClass().add("start-head");
        setTop(head);
        VBox middle = new VBox(SPACE, title(), text("lock.text"), card(), text("lock.meaning"));
        middle.setAlignment(Pos.CENTER);
        middle.getStyleClass().add("unlock");
        setCenter(middle);
        viewModel.stateProperty().subscribe(this::ended);
        countDown();
    }

    private Node title() {
        Label title = new Label("", Icon.ENCRYPTED.node());
        title.textProperty().bind(messages.binding("lock.title"));
        title.getStyleClass().addAll("sr-number", "unlock-title");
        return title;
    }

    private Label text(String key) {
        Label text = new Label();
        text.textProperty().bind(messages.binding(key));
        text.getStyleClass().addAll("sr-small", "sr-muted");
        text.setWrapText(true);
        text.setMaxWidth(WIDTH);
        text.setMinHeight(USE_PREF_SIZE);
        text.setAlignment(Pos.CENTER);
        text.setTextAlignment(TextAlignment.CENTER);
        return text;
    }

    private Node card() {
        Label label = new Label();
        label.getStyleClass().add("sr-field-label");
        label.textProperty().bind(chosen("start.unlock.passphrase", "start.unlock.recoveryKey"));
        Button instead = button("lockInstead", viewModel::switchSecretType);
        instead.getStyleClass().add("sr-link");
        instead.textProperty().bind(chosen("start.unlock.useRecoveryKey", "start.unlock.usePassphrase"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(label, space, instead);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("unlock-secret-row");
        secret.setId("lockSecret");
        secret.localise(messages);
        secret.setIcon(Icon.KEY);
        secret.setLabel(label);
        secret.setOnAction(_ -> viewModel.unlock(secret.secret()));
        viewModel.secretTypeProperty().subscribe(_ -> secret.clear());
        Label failure = new Label();
        failure.setId("lockFailure");
        failure.setWrapText(true);
        failure.getStyleClass().addAll("sr-field-note", "danger");
        new FieldValidation()
                .watch(
                        secret,
                        failure,
                        messages.derived(
                                this::why,
                                viewModel.stateProperty(),
                                viewModel.delay().waitSecondsProperty()));
        Shown.takesRoomWhileVisible(failure);
        Button unlock = button("lockOpen", () -> viewModel.unlock(secret.secret()));
        unlock.setGraphic(Icon.NOT_ENCRYPTED.node());
        unlock.setDefaultButton(true);
        unlock.getStyleClass().addAll("accent", "large", "unlock-open");
        unlock.disableProperty().bind(viewModel.canTry().not());
        unlock.textProperty().bind(messages.binding("lock.open"));
        Button seal = button("lockSeal", ways::seal);
        seal.getStyleClass().add("sr-link");
        seal.textProperty().bind(messages.binding("lock.seal"));
        VBox card = new VBox(row, secret, failure, unlock, seal);
        card.getStyleClass().add("unlock-card");
        return card;
    }

    private Button button(String id, Runnable act) {
        Button button = new Button();
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private StringBinding chosen(String forPassphrase, String forRecoveryKey) {
        return messages.derived(
                () -> messages.text(
                        viewModel.secretTypeProperty().get() == SlotType.PASSPHRASE ? forPassphrase : forRecoveryKey),
                viewModel.secretTypeProperty());
    }

    private String why() {
        long wait = viewModel.delay().waitSecondsProperty().get();
        if (wait > 0) {
            return messages.text("start.unlock.wait", Formats.countdown(Duration.ofSeconds(wait)));
        }
        return viewModel
                .failure()
                .map(failure -> messages.text("start.unlock.failure", failure.title(messages), failure.text(messages)))
                .orElse("");
    }

    private void ended(TaskState<Boolean> state) {
        if (state instanceof TaskState.Done<Boolean>) {
            ways.back();
        } else if (state.terminal()) {
            secret.requestFocus();
            secret.selectAll();
        }
    }

    private void countDown() {
        Timeline clock = new Timeline(new KeyFrame(
                javafx.util.Duration.seconds(1), _ -> viewModel.delay().tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        viewModel.delay().waitSecondsProperty().subscribe(left -> {
            if (left.longValue() > 0) {
                clock.play();
            } else {
                clock.stop();
            }
        });
    }

    /// Puts the cursor into the field.
    public void focus() {
        secret.requestFocus();
    }
}
