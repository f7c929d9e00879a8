package io.strongroom.app.console;

import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Notification;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Does something to the store in the background and tells how it ended. Used on the application
/// thread.
public record BackgroundAct(ConsoleContext context) {
    /// Begins `work`; its end is told and shown on all pages.
    ///
    /// @param doneKey the key of what is told when it is done
    /// @param what what it is done to
    public <T> void run(Tasks.Work<T> work, String doneKey, String what) {
        ObjectProperty<TaskState<T>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks().run(state, work);
        TaskEnd.of(state, end -> {
            tell(end, doneKey, what);
            context.changes().changed();
        });
    }

    /// Tells how work ended.
    public <T> void tell(TaskState<T> end, String doneKey, String what) {
        Messages messages = context.messages();
        context.desk()
                .post(
                        end instanceof TaskState.Failed<T>(Failure failure)
                                ? new Notification(
                                        Meaning.DANGER,
                                        failure.title(messages),
                                        failure.text(messages) + " " + failure.remedy(messages))
                                : new Notification(Meaning.SUCCESS, messages.text(doneKey), what));
    }
}
