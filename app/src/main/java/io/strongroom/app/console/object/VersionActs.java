package io.strongroom.app.console.object;

import io.strongroom.app.console.BackgroundAct;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.control.ConfirmDialog;
import io.strongroom.app.console.control.ConfirmDialog.Question;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.report.WholeFile;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.ObjectVersion;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.ObjectContent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;

/// What can be done with one version of an object.
///
/// @param done called after the versions have changed
record VersionActs(ConsoleContext context, Runnable done) {
    private Call call() {
        return context.engine().call(CallOrigin.CONSOLE);
    }

    private static GetObject.Request source(ObjectVersion version) {
        return GetObject.Request.of(version.entry().bucket(), version.entry().key())
                .of(version.name());
    }

    /// Whether it is not current: what is current needs nothing, and a delete marker hides something only while it is
    /// the newest.
    static boolean canBeBroughtBack(ObjectVersion version) {
        return version.latest() == version.isDeleteMarker();
    }

    /// Makes it the current one by copying it; the bucket's default encrypts the copy. A delete marker
    /// is removed, so that what was there before is found again.
    void bringBack(ObjectVersion version) {
        if (version.isDeleteMarker()) {
            remove(version, "object.versions.back.done");
            return;
        }
        CopyObject.Request copy = CopyObject.Request.of(
                source(version),
                HeadObject.Request.of(version.entry().bucket(), version.entry().key()));
        run(_ -> context.engine().objects().copy().run(call(), copy), version, "object.versions.back.done");
    }

    /// Removes it for good, after asking.
    void delete(ObjectVersion version) {
        Messages messages = context.messages();
        Question question = new Question(
                Meaning.DANGER,
                Icon.DELETE,
                messages.text("object.versions.delete.ask"),
                version.entry().key().value(),
                messages.text("object.versions.delete.act"),
                Optional.empty());
        Label text = new Label(
                messages.text("object.versions.delete.text", version.name().value()));
        text.setWrapText(true);
        new ConfirmDialog(messages, question, DialogFrame.Width.QUESTION)
                .withBody(List.of(text))
                .open(context.desk(), () -> remove(version, "object.versions.delete.done"));
    }

    private void remove(ObjectVersion version, String doneKey) {
        DeleteObject.Request request = new DeleteObject.Request(
                version.entry().bucket(), version.entry().key(), Optional.of(version.name()));
        run(_ -> context.engine().objects().delete().run(call(), request), version, doneKey);
    }

    /// Writes it to a file that the person names.
    void save(ObjectVersion version) {
        String key = version.entry().key().value();
        context.files()
                .saveFile(context.messages().text("object.versions.save"), key.substring(key.lastIndexOf('/') + 1))
                .ifPresent(file -> save(version, file));
    }

    private void save(ObjectVersion version, Path file) {
        ObjectProperty<TaskState<Path>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks().run(state, _ -> {
            WholeFile.write(file, out -> {
                try (ObjectContent content = context.engine().objects().get().run(call(), source(version))) {
                    content.transferTo(out);
                }
            });
            return file;
        });
        TaskEnd.of(state, end -> new BackgroundAct(context).tell(end, "object.versions.saved", Formats.path(file)));
    }

    private <T> void run(Tasks.Work<T> work, ObjectVersion version, String doneKey) {
        ObjectProperty<TaskState<T>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks().run(state, work);
        TaskEnd.of(state, end -> {
            new BackgroundAct(context).tell(end, doneKey, version.entry().key().value());
            context.changes().changed();
            done.run();
        });
    }
}
