package io.strongroom.app.console.bucket;

import io.strongroom.app.console.BackgroundAct;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.ConfirmDialog;
import io.strongroom.app.console.control.ConfirmDialog.Question;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.FormDialog;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.report.ShellCommand;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.usecase.bucket.PutBucketVersioning;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;

/// Asks whether a bucket is to keep versions from now on, or no longer.
record VersioningDialog(ConsoleContext context) {
    void open(BucketRow bucket) {
        if (bucket.entry().fetches()) {
            refuse(bucket);
        } else {
            ask(bucket, bucket.entry().versioning() == Versioning.ENABLED ? Versioning.SUSPENDED : Versioning.ENABLED);
        }
    }

    private void refuse(BucketRow bucket) {
        Messages messages = context.messages();
        FormDialog dialog = new FormDialog(
                        messages,
                        context.desk(),
                        "versioning",
                        Icon.LAYERS,
                        messages.binding("problem.versioningWithMirror.title"))
                .withoutAct();
        dialog.open(text(
                messages.text("problem.versioningWithMirror.text", bucket.name().value()) + " "
                        + messages.text("problem.versioningWithMirror.remedy")));
    }

    private static Label text(String words) {
        Label text = new Label(words);
        text.setWrapText(true);
        return text;
    }

    private void ask(BucketRow bucket, Versioning wanted) {
        Messages messages = context.messages();
        String key = "bucket.versioning." + wanted + ".";
        String name = bucket.name().value();
        Question question = new Question(
                Meaning.ATTENTION,
                Icon.LAYERS,
                messages.text(key + "ask", name),
                "",
                messages.text(key + "act"),
                Optional.empty());
        ShellCommand command = ShellCommand.of("bucket-versioning", "oss://" + name)
                .with(wanted == Versioning.ENABLED ? "enabled" : "suspended", "--method", "put");
        new ConfirmDialog(messages, question, DialogFrame.Width.QUESTION)
                .withCommand(context.clipboards(), new SimpleStringProperty(command.text()))
                .withBody(List.of(text(messages.text(key + "text"))))
                .open(
                        context.desk(),
                        () -> new BackgroundAct(context)
                                .run(
                                        _ -> context.engine()
                                                .buckets()
                                                .putVersioning()
                                                .run(
                                                        context.engine().call(CallOrigin.CONSOLE),
                                                        new PutBucketVersioning.Request(bucket.name(), wanted)),
                                        key + "done",
                                        name));
    }
}
