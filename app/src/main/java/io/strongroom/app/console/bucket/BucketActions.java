package io.strongroom.app.console.bucket;

import io.strongroom.app.console.BackgroundAct;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.control.ConfirmDialog;
import io.strongroom.app.console.control.ConfirmDialog.Question;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.app.console.control.FormDialog;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Notification;
import io.strongroom.app.console.encryption.EncryptionChoiceController;
import io.strongroom.app.console.encryption.StoredModes;
import io.strongroom.app.console.reencrypt.ReencryptStart;
import io.strongroom.app.console.reencrypt.ReencryptWizard;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.Label;

/// The acts on buckets, with the windows and pages they lead to.
final class BucketActions implements BucketActs {
    private final ConsoleContext context;
    private final Messages messages;
    private final BucketsViewModel buckets;

    BucketActions(ConsoleContext context, BucketsViewModel buckets) {
        this.context = context;
        this.messages = context.messages();
        this.buckets = buckets;
    }

    @Override
    public void create() {
        NewBucketViewModel viewModel = new NewBucketViewModel(
                context.engine(),
                context.tasks(),
                messages,
                buckets.snapshotProperty().get());
        Parent encryption = context.views()
                .load("encryption/choice", new EncryptionChoiceController(messages, viewModel.encryption()))
                .root();
        FormDialog dialog = new FormDialog(
                        messages, context.desk(), "newBucket", Icon.BUCKET, messages.binding("bucket.new.title"))
                .withAct(messages.binding("bucket.new.act"), viewModel::create);
        dialog.withCommand(context.clipboards(), messages.derived(viewModel::command, viewModel.fields()));
        dialog.readyProperty().bind(viewModel.readyProperty());
        viewModel.stateProperty().subscribe(state -> {
            if (state instanceof TaskState.Done<?>) {
                dialog.close();
                buckets.reveal(new BucketName(viewModel.nameProperty().get()));
                done("bucket.new.done", viewModel.nameProperty().get());
            }
        });
        dialog.open(context.views()
                .load("bucket/new", new NewBucketController(viewModel, encryption))
                .root());
    }

    @Override
    public void delete(BucketChoice chosen) {
        new DeleteBuckets(context, this, chosen).ask();
    }

    @Override
    public void setDefault(BucketChoice chosen) {
        new DefaultWizard(context, chosen, buckets.snapshotProperty().get()).open();
    }

    @Override
    public void reencrypt(BucketChoice chosen) {
        new ReencryptWizard(context)
                .open(ReencryptStart.unencryptedIn(
                        chosen.rows().stream().map(BucketRow::name).toList()));
    }

    @Override
    public void editMirror(BucketRow bucket) {
        MirrorViewModel viewModel = new MirrorViewModel(context.engine(), context.tasks(), messages, bucket);
        FormDialog dialog = new FormDialog(
                        messages,
                        context.desk(),
                        "mirrorDialog",
                        Icon.MIRRORED,
                        messages.binding("bucket.mirror.title"))
                .withSubtitle(
                        messages.binding("bucket.mirror.subtitle", bucket.name().value()))
                .withAct(messages.binding("bucket.mirror.save"), viewModel::save);
        dialog.readyProperty().bind(viewModel.readyProperty());
        viewModel.savedProperty().subscribe(saved -> {
            if (saved) {
                dialog.close();
                done("bucket.mirror.saved", bucket.name().value());
            }
        });
        dialog.open(context.views()
                .load("bucket/mirror", new MirrorController(messages, viewModel, context.files()))
                .root());
    }

    @Override
    public void editVersioning(BucketRow bucket) {
        new VersioningDialog(context).open(bucket);
    }

    @Override
    public void removeMirror(BucketRow bucket) {
        Question question = new Question(
                Meaning.ATTENTION,
                Icon.MIRRORED,
                messages.text("bucket.mirror.removeTitle", bucket.name().value()),
                "",
                messages.text("bucket.mirror.removeAct"),
                Optional.empty());
        Label text = new Label(new MirrorWords(messages).removal(bucket));
        text.setWrapText(true);
        new ConfirmDialog(messages, question, DialogFrame.Width.QUESTION)
                .withBody(List.of(text))
                .open(
                        context.desk(),
                        () -> run(
                                _ -> context.engine()
                                        .buckets()
                                        .deleteMirror()
                                        .run(context.engine().call(CallOrigin.CONSOLE), bucket.name()),
                                "bucket.mirror.removed",
                                bucket.name().value()));
    }

    /// Does something in the background and tells how it ended.
    ///
    /// @param doneKey the key of what is told when it is done
    /// @param what the bucket or buckets it is done to
    <T> void run(Tasks.Work<T> work, String doneKey, String what) {
        new BackgroundAct(context).run(work, doneKey, what);
    }

    private void done(String key, String what) {
        context.desk().post(new Notification(Meaning.SUCCESS, messages.text(key), what));
        context.changes().changed();
    }

    @Override
    public void browse(BucketRow bucket) {
        context.desk().go(Destination.Objects.of(bucket.name()));
    }

    @Override
    public void show(BucketRow bucket, EncryptionMode mode) {
        context.desk().go(StoredModes.objects(bucket.name(), mode));
    }

    @Override
    public void copyAddress(BucketChoice chosen) {
        context.clipboards()
                .copy(chosen.names().stream().map(name -> "oss://" + name + "/").collect(Collectors.joining("\n")));
    }
}
