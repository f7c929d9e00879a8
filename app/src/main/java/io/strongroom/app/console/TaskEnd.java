package io.strongroom.app.console;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Goes on when a piece of work ends.
public final class TaskEnd {
    private TaskEnd() {}

    /// Hands the terminal state to `action`, once: now, if the work is over already. Called on the
    /// application thread, after the work was begun.
    public static <T> void of(ObservableValue<TaskState<T>> state, Consumer<TaskState<T>> action) {
        if (state.getValue().terminal()) {
            action.accept(state.getValue());
            return;
        }
        Subscription[] once = new Subscription[1];
        once[0] = state.subscribe((_, now) -> {
            if (now.terminal()) {
                once[0].unsubscribe();
                action.accept(now);
            }
        });
    }
}
