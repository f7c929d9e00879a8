package io.strongroom.app.console.job;

import io.strongroom.app.console.BackgroundAct;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.FileChoosers;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.report.JobReport;
import io.strongroom.app.report.ReportFormat;
import io.strongroom.app.report.ReportWords;
import io.strongroom.app.report.WholeFile;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.JobSnapshot;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Writes the report on a job that has ended; the ending of the file's name says in which form.
public record JobReportExport(ConsoleContext context) {
    /// Asks for the file and writes it.
    public void open(JobSnapshot job) {
        Messages messages = context.messages();
        context.files()
                .saveFile(
                        messages.text("report.export.title"),
                        JobReport.name(job, ReportFormat.HTML),
                        filter(ReportFormat.HTML),
                        filter(ReportFormat.CSV),
                        filter(ReportFormat.JSON))
                .ifPresent(file -> write(job, file));
    }

    private static FileChoosers.Filter filter(ReportFormat format) {
        return new FileChoosers.Filter(format.name(), List.of("*." + format.ending()));
    }

    private void write(JobSnapshot job, Path file) {
        String name = file.toString();
        ReportFormat format =
                ReportFormat.of(name.substring(name.lastIndexOf('.') + 1)).orElse(ReportFormat.HTML);
        ReportWords words = new ReportWords(context.messages().localeProperty().get());
        JobReport report =
                new JobReport(context.engine(), () -> context.engine().call(CallOrigin.CONSOLE), job, words);
        ObjectProperty<TaskState<Path>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks().run(state, _ -> {
            WholeFile.write(file, out -> report.writeTo(format, out));
            return file;
        });
        TaskEnd.of(state, end -> new BackgroundAct(context).tell(end, "report.exported", Formats.path(file)));
    }
}
