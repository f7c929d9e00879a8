package io.strongroom.app.console;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleObjectProperty;

/// What views are made with while no store is open, and what the window keeps when one is.
public record Surroundings(
        Messages messages,
        Formats formats,
        Theme theme,
        FxmlViews views,
        Tasks tasks,
        FileChoosers files,
        Clipboards clipboards,
        Printing printing,
        Preferences preferences) {
    /// Asks the person for the folder of a store.
    public Optional<KnownStore> askForStore() {
        return files.openFolder(messages.text("start.folder.open.title"))
                .map(folder -> preferences.value().store(folder));
    }

    /// Changes what is remembered and writes it in the background.
    public void remember(UnaryOperator<Remembered> change) {
        preferences.change(change);
        tasks.run(new SimpleObjectProperty<TaskState<Boolean>>(new TaskState.Idle<>()), _ -> {
            preferences.write();
            return true;
        });
    }
}
