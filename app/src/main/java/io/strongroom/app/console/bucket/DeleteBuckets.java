package io.strongroom.app.console.bucket;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.ConfirmDialog;
import io.strongroom.app.console.control.ConfirmDialog.Question;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.FormDialog;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.report.ShellCommand;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;

/// Deletes buckets that are empty, after a question, and says of others why they stay.
record DeleteBuckets(ConsoleContext context, BucketActions actions, BucketChoice chosen) {
    void ask() {
        Optional<BucketRow> full =
                chosen.rows().stream().filter(row -> row.objects() > 0).findFirst();
        if (full.isPresent()) {
            refuse(full.get());
            return;
        }
        Messages messages = context.messages();
        // Where more than an empty name is lost, the name has to be typed.
        Optional<String> typed = chosen.single()
                .filter(row -> row.entry().fetches())
                .map(row -> row.name().value());
        Question question = new Question(
                Meaning.DANGER,
                Icon.DELETE,
                chosen.single()
                        .map(row ->
                                messages.text("bucket.delete.title", row.name().value()))
                        .orElseGet(() -> messages.text(
                                "bucket.delete.severalTitle", chosen.rows().size())),
                chosen.several() ? String.join(", ", chosen.names()) : "",
                messages.text(chosen.several() ? "bucket.several.delete" : "bucket.delete.act"),
                typed);
        Label text = new Label(messages.text(chosen.several() ? "bucket.delete.several" : "bucket.delete.text"));
        text.setWrapText(true);
        String command = chosen.rows().stream()
                .map(row -> ShellCommand.of("rb", "oss://" + row.name().value()).text())
                .collect(Collectors.joining(" && "));
        new ConfirmDialog(messages, question, DialogFrame.Width.QUESTION)
                .withCommand(context.clipboards(), new SimpleStringProperty(command))
                .withBody(List.of(text))
                .open(
                        context.desk(),
                        () -> actions.run(_ -> delete(), "bucket.delete.done", chosen.words(context.messages())));
    }

    private int delete() throws EngineException {
        for (BucketRow row : chosen.rows()) {
            context.engine().buckets().delete().run(context.engine().call(CallOrigin.CONSOLE), row.name());
        }
        return chosen.rows().size();
    }

    private void refuse(BucketRow bucket) {
        Messages messages = context.messages();
        FormDialog dialog = new FormDialog(
                messages,
                context.desk(),
                "bucketNotEmpty",
                Icon.BUCKET,
                messages.binding("bucket.delete.refusedTitle", bucket.name().value()));
        dialog.withClose(messages.binding("common.close"));
        dialog.withAct(messages.binding("bucket.act.browse"), () -> {
            dialog.close();
            context.desk().go(Destination.Objects.of(bucket.name()));
        });
        dialog.open(new Message(
                Meaning.NEUTRAL,
                messages.text("bucket.delete.refused", bucket.objects(), Formats.size(bucket.bytes())),
                messages.text("bucket.delete.refusedRemedy")));
    }
}
