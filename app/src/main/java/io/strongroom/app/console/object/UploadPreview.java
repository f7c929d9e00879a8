package io.strongroom.app.console.object;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.Problems;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.control.Encryption;
import io.strongroom.app.console.encryption.EncryptionChoiceViewModel;
import io.strongroom.app.console.transfer.UploadJob.Protection;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.usecase.object.PreviewEncryption;
import io.strongroom.engine.usecase.object.PreviewEncryption.Preview;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// How an upload would be encrypted, by the bucket's default or as chosen for it, and whether it would be refused.
///
/// The engine says what would happen; the console does not settle rules itself. Used on the application thread.
public final class UploadPreview {
    private final Engine engine;
    private final Tasks tasks;
    private final BucketName bucket;
    private final EncryptionChoiceViewModel choice;
    private final ObjectProperty<Optional<Preview>> preview = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Failure>> failure = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty other = new SimpleBooleanProperty();
    private long asked;

    UploadPreview(Engine engine, Tasks tasks, Messages messages, BucketName bucket) {
        this.engine = engine;
        this.tasks = tasks;
        this.bucket = bucket;
        choice = new EncryptionChoiceViewModel(messages, EncryptionChoiceViewModel.Purpose.OBJECTS);
        choice.methodProperty().subscribe(this::look);
        choice.algorithmProperty().subscribe(this::look);
        choice.keyProperty().subscribe(this::look);
        other.subscribe(this::look);
    }

    /// Begins with the bucket's default.
    void begin(BucketView found) {
        choice.show(found.defaultRule(), found.keys());
        choice.choose(found.defaultRule());
        look();
    }

    private void look() {
        long mine = ++asked;
        preview.set(Optional.empty());
        failure.set(Optional.empty());
        if (other.get() && !choice.validProperty().get()) {
            return;
        }
        Optional<EncryptionRule> rule = rule();
        ObjectProperty<TaskState<Preview>> course = new SimpleObjectProperty<>(new TaskState.Idle<>());
        course.subscribe(state -> {
            if (mine == asked && state instanceof TaskState.Done<Preview>(Preview found)) {
                preview.set(Optional.of(found));
                failure.set(found.obstacle().map(Problems::of));
            } else if (mine == asked && state instanceof TaskState.Failed<Preview>(Failure reason)) {
                failure.set(Optional.of(reason));
            }
        });
        tasks.run(
                course,
                _ -> engine.objects()
                        .preview()
                        .run(engine.call(CallOrigin.CONSOLE), new PreviewEncryption.Request(bucket, rule)));
    }

    /// What the upload asks for; empty to follow the bucket's default.
    public Optional<EncryptionRule> rule() {
        return other.get() ? choice.result() : Optional.empty();
    }

    /// What that comes to, for chips, and why.
    public Optional<Protection> protection() {
        return preview.get().map(now -> new Protection(choice.texts().chip(now.rule()), now.reason()));
    }

    /// The chip while nothing else is known: not encrypted.
    public Encryption shown() {
        return protection().map(Protection::shown).orElse(Encryption.NONE);
    }

    /// Whether the upload would be accepted.
    public boolean accepted() {
        return preview.get().isPresent() && failure.get().isEmpty();
    }

    public ObservableValue<Optional<Preview>> previewProperty() {
        return preview;
    }

    /// Why the upload would be refused.
    public ObservableValue<Optional<Failure>> failureProperty() {
        return failure;
    }

    /// Whether another encryption than the default's is wanted.
    public BooleanProperty otherProperty() {
        return other;
    }

    public EncryptionChoiceViewModel choice() {
        return choice;
    }
}
