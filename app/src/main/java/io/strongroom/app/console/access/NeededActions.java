package io.strongroom.app.console.access;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.control.State;
import io.strongroom.app.console.control.StateChip;
import io.strongroom.engine.model.AccessExplanation.Check;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The actions that an act needs, and whether whoever uses the console has them: known before the button is pressed.
public final class NeededActions extends VBox {
    private final ConsoleContext context;
    private final Messages messages;
    private long asked;

    public NeededActions(ConsoleContext context) {
        super(4);
        this.context = context;
        this.messages = context.messages();
        setId("neededActions");
    }

    /// Asks anew; only the newest answer is shown.
    ///
    /// @param work asks the use cases that the act will run
    public void show(Tasks.Work<List<Check>> work) {
        long mine = ++asked;
        ObjectProperty<TaskState<List<Check>>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks().run(state, work);
        TaskEnd.of(state, end -> {
            if (mine == asked && end instanceof TaskState.Done<List<Check>>(List<Check> checks)) {
                getChildren().setAll(checks.stream().distinct().map(this::row).toList());
            } else if (mine == asked && end instanceof TaskState.Failed<List<Check>>(Failure why)) {
                getChildren().setAll(new Label(why.title(messages)));
            }
        });
    }

    private Node row(Check check) {
        Label action = new Label(check.action());
        action.getStyleClass().add("sr-mono");
        action.setMinWidth(USE_PREF_SIZE);
        Label resource = new Label(check.resource());
        resource.getStyleClass().addAll("sr-small", "sr-muted");
        resource.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(resource, Priority.ALWAYS);
        HBox row = new HBox(8, action, resource, StateChip.word(messages, state(check)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static State state(Check check) {
        return switch (check.verdict()) {
            case ALLOW -> State.ALLOWED;
            case EXPLICIT_DENY -> State.DENIED;
            case IMPLICIT_DENY -> State.NOT_GRANTED;
        };
    }
}
