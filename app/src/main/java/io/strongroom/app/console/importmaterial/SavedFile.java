package io.strongroom.app.console.importmaterial;

import io.strongroom.app.console.BackgroundAct;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.FileChoosers;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Writes a small file where the person says, and tells how it went.
record SavedFile(ConsoleContext context) {
    void save(String name, byte[] content) {
        Messages messages = context.messages();
        String pattern = "*" + name.substring(name.lastIndexOf('.'));
        context.files()
                .saveFile(messages.text("import.save", name), name, new FileChoosers.Filter(name, List.of(pattern)))
                .ifPresent(file -> write(file, content, new SimpleObjectProperty<>(new TaskState.Idle<>())));
    }

    private void write(Path file, byte[] content, ObjectProperty<TaskState<Path>> state) {
        context.tasks().run(state, _ -> write(file, content));
        TaskEnd.of(state, end -> new BackgroundAct(context).tell(end, "import.saved", Formats.path(file)));
    }

    private static Path write(Path file, byte[] content) throws EngineException {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new EngineException(new Problem.StorageFailed(e.toString()), e);
        }
    }
}
