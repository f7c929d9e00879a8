package io.strongroom.app.console.audit;

import io.strongroom.app.console.BackgroundAct;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.FileChoosers;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.report.AuditExport;
import io.strongroom.app.report.AuditExport.Format;
import io.strongroom.app.report.WholeFile;
import io.strongroom.engine.model.AuditFilter;
import io.strongroom.engine.model.AuditLine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.audit.ListAudit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Writes what a filter lets through to a file that the person names: JSON Lines, or a table where its name says so.
record AuditSaving(ConsoleContext context) {
    private static final String TABLE = ".csv";

    void begin(AuditFilter filter) {
        context.files()
                .saveFile(
                        context.messages().text("audit.export.title"),
                        "strongroom-audit.jsonl",
                        new FileChoosers.Filter("JSON Lines", List.of("*.jsonl")),
                        new FileChoosers.Filter("CSV", List.of("*" + TABLE)))
                .ifPresent(file -> save(filter, file));
    }

    private void save(AuditFilter filter, Path file) {
        Format format = file.toString().toLowerCase(Locale.ROOT).endsWith(TABLE) ? Format.csv : Format.jsonl;
        ObjectProperty<TaskState<Path>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks().run(state, progress -> {
            WholeFile.write(file, out -> {
                if (format == Format.csv) {
                    line(out, AuditExport.header());
                }
                ListAudit.Request request = ListAudit.Request.of(filter);
                List<AuditLine> page;
                do {
                    progress.checkCancelled();
                    page = page(request);
                    for (AuditLine one : page) {
                        line(out, AuditExport.line(format, one));
                    }
                    request = page.isEmpty() ? request : request.after(page.getLast());
                } while (page.size() == ListAudit.MAX_RECORDS);
            });
            return file;
        });
        TaskEnd.of(state, end -> new BackgroundAct(context).tell(end, "audit.export.done", Formats.path(file)));
    }

    private List<AuditLine> page(ListAudit.Request request) throws EngineException {
        return context.engine().audit().list().run(context.engine().call(CallOrigin.CONSOLE), request);
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
