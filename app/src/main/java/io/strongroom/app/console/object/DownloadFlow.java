package io.strongroom.app.console.object;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Notification;
import io.strongroom.app.console.object.ObjectSelection.Single;
import io.strongroom.app.console.transfer.DownloadJob;
import io.strongroom.app.console.transfer.DownloadTarget;
import io.strongroom.app.console.transfer.DownloadTarget.Existing;
import io.strongroom.app.console.transfer.LocalFileException;
import io.strongroom.app.console.transfer.RejectedJob;
import io.strongroom.app.console.transfer.TransferJob;
import io.strongroom.app.console.transfer.Transfers;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.Cancellation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// From a selection to downloads: asks where to, and once what happens to files that are there
/// already.
record DownloadFlow(ConsoleContext context, Transfers transfers, ObjectSelection selection) {
    /// One object and the file it becomes.
    private record Pair(Single object, Path file) {
        DownloadJob job(Engine engine, Existing existing) {
            return new DownloadJob(engine, object.object(), object.version(), new DownloadTarget(file, existing));
        }
    }

    /// What would be downloaded, and what cannot be.
    private record Prepared(List<Pair> pairs, List<TransferJob> rejected, long taken) {}

    /// @param base what is cut off the names of objects
    void begin(String base) {
        Optional<Single> single = selection.single();
        if (single.isPresent()) {
            String name =
                    ObjectLocation.lastPart(single.get().object().key().value()).replace(ObjectLocation.DELIMITER, "");
            context.files()
                    .saveFile(context.messages().text("object.download.chooseFile"), name)
                    .ifPresent(file -> transfers.add(
                            List.of(new Pair(single.get(), file).job(context.engine(), Existing.REPLACE))));
        } else if (!selection.readable().isEmpty() || !selection.folders().isEmpty()) {
            context.files()
                    .openFolder(context.messages().text("object.download.chooseFolder"))
                    .ifPresent(folder -> prepare(folder, base));
        }
    }

    private void prepare(Path folder, String base) {
        SimpleObjectProperty<TaskState<Prepared>> course = new SimpleObjectProperty<>(new TaskState.Idle<>());
        course.subscribe(state -> {
            if (state instanceof TaskState.Done<Prepared>(Prepared ready)) {
                ask(ready);
            } else if (state instanceof TaskState.Failed<Prepared>(Failure why)) {
                context.desk()
                        .post(new Notification(
                                Meaning.DANGER, why.title(context.messages()), why.text(context.messages())));
            }
        });
        context.tasks().run(course, _ -> read(folder, base));
    }

    private Prepared read(Path folder, String base) throws EngineException {
        List<Single> objects = new ArrayList<>(selection.readable());
        for (String prefix : selection.folders()) {
            ObjectSelection.walk(
                    context.engine(),
                    selection.bucket(),
                    prefix,
                    new Cancellation(),
                    found -> objects.add(new Single(found, Optional.empty())));
        }
        List<Pair> pairs = new ArrayList<>();
        List<TransferJob> rejected = new ArrayList<>();
        for (Single object : objects) {
            String name = object.object().key().value();
            if (name.endsWith(ObjectLocation.DELIMITER) && object.object().size() == 0) {
                continue; // a folder that somebody made visible
            }
            try {
                pairs.add(new Pair(object, DownloadTarget.below(folder, name.substring(base.length()))));
            } catch (LocalFileException refused) {
                rejected.add(new RejectedJob(TransferJob.Kind.DOWNLOAD, name, refused));
            }
        }
        long taken = pairs.stream().filter(pair -> Files.exists(pair.file())).count();
        return new Prepared(pairs, rejected, taken);
    }

    private void ask(Prepared ready) {
        if (ready.taken() == 0) {
            start(ready, Optional.of(Existing.KEEP_BOTH));
            return;
        }
        DialogFrame frame = new DialogFrame(context.messages(), DialogFrame.Width.QUESTION);
        frame.setId("downloadConflict");
        frame.setIcon(Meaning.ATTENTION, Icon.ATTENTION);
        frame.titleProperty().bind(context.messages().binding("object.download.conflict", ready.taken()));
        Label text = new Label();
        text.setWrapText(true);
        text.textProperty().bind(context.messages().binding("object.download.conflictText"));
        frame.setBody(text);
        Button keep = answer(
                frame,
                "downloadKeepBoth",
                "object.download.keepBoth",
                () -> start(ready, Optional.of(Existing.KEEP_BOTH)));
        frame.setButtons(
                answer(frame, "downloadCancel", "common.cancel", () -> {}),
                answer(
                        frame,
                        "downloadReplace",
                        "object.download.replace",
                        () -> start(ready, Optional.of(Existing.REPLACE))),
                answer(frame, "downloadSkip", "object.download.skip", () -> start(ready, Optional.empty())),
                keep);
        Runnable close = () -> context.desk().close(frame);
        frame.setOnClose(close);
        context.desk().open(frame, close);
        keep.requestFocus();
    }

    private Button answer(DialogFrame frame, String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(context.messages().binding(key));
        button.setOnAction(_ -> {
            context.desk().close(frame);
            action.run();
        });
        return button;
    }

    // No answer for existing files means that they are skipped.
    private void start(Prepared ready, Optional<Existing> existing) {
        List<TransferJob> jobs = new ArrayList<>(ready.rejected());
        ready.pairs().stream()
                .filter(pair -> existing.isPresent() || !Files.exists(pair.file()))
                .map(pair -> pair.job(context.engine(), existing.orElse(Existing.KEEP_BOTH)))
                .forEach(jobs::add);
        transfers.add(jobs);
    }
}
