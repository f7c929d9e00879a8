package io.strongroom.app.console.control;

import io.strongroom.app.console.Clipboards;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The command that does what a dialog does, to be copied into a script.
public final class CommandBox extends HBox {
    /// @param command as it is typed; follows what is entered
    public CommandBox(Messages messages, Clipboards clipboards, ObservableValue<String> command) {
        super(8);
        setId("command");
        getStyleClass().add("sr-command");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label();
        name.textProperty().bind(messages.binding("common.command"));
        name.getStyleClass().addAll("sr-small", "sr-muted");
        name.setMinWidth(USE_PREF_SIZE);
        Label text = new Label();
        text.setId("commandText");
        text.textProperty().bind(command);
        text.getStyleClass().add("sr-mono");
        text.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(command);
        text.setTooltip(whole);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        IconButton copy = new IconButton(Icon.COPY, messages, "common.command.copy");
        copy.setId("commandCopy");
        copy.setOnAction(_ -> clipboards.copy(command.getValue()));
        getChildren().setAll(name, text, space, copy);
    }
}
