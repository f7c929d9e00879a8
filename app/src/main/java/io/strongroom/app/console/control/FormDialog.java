package io.strongroom.app.console.control;

import atlantafx.base.theme.Styles;
import io.strongroom.app.console.Clipboards;
import io.strongroom.app.console.Desk;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A dialog with fields, Cancel, and one button that names the act. It stays open until it is
/// closed, so an act that was refused can be corrected. Ctrl+Enter presses the button, Esc
/// cancels.
public final class FormDialog {
    private final Messages messages;
    private final Desk desk;
    private final DialogFrame frame;
    private final Button act = new Button();
    private final Button cancel = new Button();
    private final BooleanProperty ready = new SimpleBooleanProperty(true);
    private Optional<Node> below = Optional.empty();

    /// @param id the id of the frame; the buttons are `<id>Act` and `<id>Cancel`
    public FormDialog(Messages messages, Desk desk, String id, Icon icon, ObservableValue<String> title) {
        this.messages = messages;
        this.desk = desk;
        frame = new DialogFrame(messages, DialogFrame.Width.QUESTION);
        frame.setId(id);
        frame.titleProperty().bind(title);
        frame.setIcon(Meaning.NEUTRAL, icon);

        cancel.setId(id + "Cancel");
        cancel.getStyleClass().add("cancel");
        cancel.textProperty().bind(messages.binding("common.cancel"));
        cancel.setOnAction(_ -> close());
        act.setId(id + "Act");
        act.getStyleClass().add(Styles.ACCENT);
        act.disableProperty().bind(ready.not());
        frame.setOnClose(this::close);
        frame.setButtons(cancel, act);
        frame.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                act.fire();
            }
        });
    }

    /// What the button says and does.
    public FormDialog withAct(ObservableValue<String> text, Runnable onAct) {
        act.textProperty().bind(text);
        act.setOnAction(_ -> onAct.run());
        return this;
    }

    /// Where nothing can be done about what is shown, it is closed and not cancelled.
    public FormDialog withClose(ObservableValue<String> text) {
        cancel.textProperty().bind(text);
        return this;
    }

    /// For what is only looked at: it has one button, which closes it.
    public FormDialog withoutAct() {
        cancel.textProperty().bind(messages.binding("common.close"));
        frame.setButtons(cancel);
        return this;
    }

    /// For bodies that need the room of an impact list.
    public FormDialog wide() {
        frame.setWidth(DialogFrame.Width.IMPACT);
        return this;
    }

    /// The line below the title.
    public FormDialog withSubtitle(ObservableValue<String> text) {
        frame.subtitleProperty().bind(text);
        return this;
    }

    /// Whether the button can be pressed; to be bound by the caller.
    public BooleanProperty readyProperty() {
        return ready;
    }

    /// The command that does the same, as it stands with what is entered.
    public FormDialog withCommand(Clipboards clipboards, ObservableValue<String> command) {
        below = Optional.of(new CommandBox(messages, clipboards, command));
        return this;
    }

    /// Opens with this content; the first field gets the focus.
    public void open(Node body) {
        frame.setBody(Stream.concat(Stream.of(body), below.stream()).toArray(Node[]::new));
        desk.open(frame, this::close);
    }

    public void close() {
        desk.close(frame);
    }
}
