package io.strongroom.app.console.control;

import atlantafx.base.theme.Styles;
import io.strongroom.app.console.Clipboards;
import io.strongroom.app.console.Desk;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks before something happens. For what takes access away the name has to be typed first.
///
/// The button names the act; it stays off until the typed text is the same (case and spaces count)
/// and [#readyProperty] holds. Enter does not press it while it is off; Esc and Cancel change
/// nothing.
public final class ConfirmDialog {
    /// What is asked. `typed` is the name that must be typed; empty for a plain question.
    public record Question(
            Meaning meaning,
            Icon icon,
            ObservableValue<String> title,
            ObservableValue<String> subtitle,
            ObservableValue<String> act,
            Optional<String> typed) {
        /// One in the language of the moment, for a question that is put at once.
        public Question(Meaning meaning, Icon icon, String title, String subtitle, String act, Optional<String> typed) {
            this(
                    meaning,
                    icon,
                    new SimpleStringProperty(title),
                    new SimpleStringProperty(subtitle),
                    new SimpleStringProperty(act),
                    typed);
        }
    }

    private final Messages messages;
    private final Question question;
    private final DialogFrame frame;
    private final BooleanProperty ready = new SimpleBooleanProperty(true);
    private final TextField field = new TextField();
    private final Button act = new Button();
    private final Button cancel = new Button();
    private Optional<CommandBox> below = Optional.empty();
    private Runnable onCancel = () -> {};
    private Runnable closing = () -> {};

    public ConfirmDialog(Messages messages, Question question, DialogFrame.Width width) {
        this.messages = messages;
        this.question = question;
        this.frame = new DialogFrame(messages, width);
        frame.setId("confirmDialog");
        field.setId("confirmTyped");
        act.setId("confirmAct");
        cancel.setId("confirmCancel");
        frame.titleProperty().bind(question.title());
        frame.subtitleProperty().bind(question.subtitle());
        frame.setIcon(question.meaning(), question.icon());
        act.textProperty().bind(question.act());
        act.setGraphic(question.icon().node());
        act.getStyleClass().add(question.meaning() == Meaning.DANGER ? Styles.DANGER : Styles.ACCENT);
        cancel.textProperty().bind(messages.binding("common.cancel"));
        cancel.getStyleClass().add("cancel");
        frame.setButtons(cancel, act);
    }

    /// The consequence, the list, anything above the field.
    public ConfirmDialog withBody(List<? extends Node> nodes) {
        VBox body = new VBox(12);
        body.getChildren().addAll(nodes);
        question.typed().ifPresent(name -> body.getChildren().add(typing(name)));
        below.ifPresent(body.getChildren()::add);
        frame.setBody(body);
        return this;
    }

    /// The command that does the same; to be said before the body.
    public ConfirmDialog withCommand(Clipboards clipboards, ObservableValue<String> command) {
        below = Optional.of(new CommandBox(messages, clipboards, command));
        return this;
    }

    /// Nodes at the left of the footer, such as the time of the count and "Recount".
    public ConfirmDialog withFooter(Node... nodes) {
        frame.setFooterStart(nodes);
        return this;
    }

    /// What else happens when the person changes their mind, such as ending a count.
    public ConfirmDialog withCancel(Runnable action) {
        onCancel = action;
        return this;
    }

    /// Whether the act may happen at all; false while an impact is still being counted.
    public BooleanProperty readyProperty() {
        return ready;
    }

    /// Opens above the window; `onConfirm` runs after the dialog is closed.
    public void open(ModalHost host, Runnable onConfirm) {
        open(close -> host.open(frame, close), () -> host.close(frame), onConfirm);
    }

    /// The same for pages, which know the window as their desk.
    public void open(Desk desk, Runnable onConfirm) {
        open(close -> desk.open(frame, close), () -> desk.close(frame), onConfirm);
    }

    /// Takes the question off the window; nothing is confirmed or cancelled.
    public void close() {
        closing.run();
    }

    private void open(Consumer<Runnable> opening, Runnable closingIt, Runnable onConfirm) {
        closing = closingIt;
        ObservableBooleanValue matches = question.typed()
                .<ObservableBooleanValue>map(name -> field.textProperty().isEqualTo(name))
                .orElse(new SimpleBooleanProperty(true));
        act.disableProperty().bind(Bindings.and(matches, ready).not());
        Runnable close = () -> {
            closing.run();
            onCancel.run();
        };
        cancel.setOnAction(_ -> close.run());
        frame.setOnClose(close);
        act.setOnAction(_ -> {
            closing.run();
            onConfirm.run();
        });
        frame.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() && !act.isDisabled()) {
                act.fire();
            }
        });
        opening.accept(close);
        (question.typed().isPresent() ? field : cancel).requestFocus();
    }

    private Node typing(String name) {
        Label ask = new Label();
        ask.getStyleClass().add("sr-field-label");
        ask.textProperty().bind(messages.binding("common.confirm.type", name));
        ask.setLabelFor(field);
        field.setMaxWidth(280);
        field.setPrefWidth(280);
        Label matches = new Label();
        matches.textProperty().bind(messages.binding("common.confirm.matches"));
        matches.setGraphic(Icon.SUCCESS.node());
        matches.getStyleClass().addAll("sr-field-note", "success");
        matches.visibleProperty().bind(field.textProperty().isEqualTo(name));
        HBox row = new HBox(12, field, matches);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(5, ask, row);
    }
}
