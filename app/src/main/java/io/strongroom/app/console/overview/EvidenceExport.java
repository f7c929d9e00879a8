package io.strongroom.app.console.overview;

import io.strongroom.app.console.BackgroundAct;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.FileChoosers;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.report.EvidencePack;
import io.strongroom.app.report.ReportWords;
import io.strongroom.app.report.WholeFile;
import io.strongroom.engine.model.CallOrigin;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Writes an evidence pack in the language of the console, and tells its checksum.
record EvidenceExport(ConsoleContext context) {
    /// Asks for the file and writes it.
    void open() {
        Messages messages = context.messages();
        Instant now = context.formats().clock().instant();
        context.files()
                .saveFile(
                        messages.text("overview.evidence.file"),
                        EvidencePack.name(now),
                        new FileChoosers.Filter("ZIP", List.of("*.zip")))
                .ifPresent(file -> write(file, now));
    }

    private void write(Path file, Instant now) {
        ReportWords words = new ReportWords(context.messages().localeProperty().get());
        EvidencePack pack =
                new EvidencePack(context.engine(), () -> context.engine().call(CallOrigin.CONSOLE), words, now);
        ObjectProperty<TaskState<String>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks().run(state, _ -> {
            String[] checksum = new String[1];
            WholeFile.write(file, out -> checksum[0] = pack.writeTo(out));
            return checksum[0];
        });
        TaskEnd.of(
                state,
                end -> new BackgroundAct(context)
                        .tell(
                                end,
                                "overview.evidence.done",
                                end instanceof TaskState.Done<String>(String checksum)
                                        ? context.messages().text("overview.evidence.checksum", checksum)
                                        : ""));
    }
}
