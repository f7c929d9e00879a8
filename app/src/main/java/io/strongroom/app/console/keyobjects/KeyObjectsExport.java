package io.strongroom.app.console.keyobjects;

import io.strongroom.app.console.BackgroundAct;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.FileChoosers;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.report.KeyObjectsCsv;
import io.strongroom.app.report.WholeFile;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.usecase.Call;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Writes the list of the objects behind a key where the person says, and tells how it went.
public record KeyObjectsExport(ConsoleContext context) {
    /// Asks for the file and writes it.
    public void open(KeyEntry key) {
        Messages messages = context.messages();
        context.files()
                .saveFile(
                        messages.text("impact.exportTitle"),
                        key.displayName().replace('/', '-') + "-objects.csv",
                        new FileChoosers.Filter("CSV", List.of("*.csv")))
                .ifPresent(file -> write(key, file));
    }

    private void write(KeyEntry key, Path file) {
        ObjectProperty<TaskState<Path>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks().run(state, _ -> {
            WholeFile.write(
                    file,
                    out -> new KeyObjectsCsv(
                                    context.engine(), () -> context.engine().call(CallOrigin.CONSOLE), key)
                            .writeTo(out));
            return file;
        });
        TaskEnd.of(state, end -> new BackgroundAct(context).tell(end, "impact.exported", Formats.path(file)));
    }

    Call call() {
        return context.engine().call(CallOrigin.CONSOLE);
    }
}
