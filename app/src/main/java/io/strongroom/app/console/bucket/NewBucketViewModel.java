package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.encryption.EncryptionChoiceViewModel;
import io.strongroom.app.report.ShellCommand;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.SseHeaders;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;

/// Making a bucket: its name, checked while it is typed, and its default encryption.
final class NewBucketViewModel {
    private final Engine engine;
    private final Tasks tasks;
    private final Messages messages;
    private final Set<String> taken;
    private final EncryptionChoiceViewModel encryption;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<TaskState<BucketEntry>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final BooleanBinding ready;

    NewBucketViewModel(Engine engine, Tasks tasks, Messages messages, BucketSnapshot known) {
        this.engine = engine;
        this.tasks = tasks;
        this.messages = messages;
        this.taken = known.rows().stream().map(row -> row.name().value()).collect(Collectors.toUnmodifiableSet());
        this.encryption = new EncryptionChoiceViewModel(messages, EncryptionChoiceViewModel.Purpose.NEW_BUCKET);
        encryption.show(EncryptionRule.none(), known.keys());
        ready = Bindings.createBooleanBinding(
                () -> BucketName.isValid(name.get())
                        && !taken.contains(name.get())
                        && encryption.validProperty().get()
                        && !state.get().running(),
                name,
                encryption.validProperty(),
                state);
    }

    StringProperty nameProperty() {
        return name;
    }

    /// What is wrong with the name, in words; empty while nothing is or nothing was typed.
    ObservableStringValue nameProblem() {
        return messages.derived(this::problem, name, state);
    }

    private String problem() {
        if (name.get().isEmpty()) {
            return "";
        }
        if (!BucketName.isValid(name.get())) {
            return rule(name.get());
        }
        if (taken.contains(name.get())) {
            return messages.text("bucket.new.taken");
        }
        return state.get() instanceof TaskState.Failed<BucketEntry>(Failure failure)
                ? failure.title(messages) + ". " + failure.remedy(messages)
                : "";
    }

    private String rule(String typed) {
        return typed.startsWith("-") || typed.endsWith("-")
                ? messages.text("bucket.new.hyphenAtTheEnd")
                : messages.text("bucket.new.rule");
    }

    /// The command that makes this bucket.
    String command() {
        ShellCommand command = ShellCommand.of("mb", "oss://" + (name.get().isEmpty() ? "BUCKET" : name.get()));
        SseHeaders words = encryption.result().map(SseHeaders::of).orElseGet(SseHeaders::absent);
        command = option(command, "--sse-algorithm", words.algorithm());
        command = option(command, "--kms-masterkey-id", words.keyId());
        return option(command, "--kms-data-encryption", words.dataAlgorithm()).text();
    }

    private static ShellCommand option(ShellCommand command, String name, Optional<String> value) {
        return value.map(word -> command.with(name, word)).orElse(command);
    }

    /// What the command depends on.
    Observable[] fields() {
        return new Observable[] {
            name, encryption.methodProperty(), encryption.keyProperty(), encryption.algorithmProperty()
        };
    }

    ObservableBooleanValue readyProperty() {
        return ready;
    }

    EncryptionChoiceViewModel encryption() {
        return encryption;
    }

    ReadOnlyObjectProperty<TaskState<BucketEntry>> stateProperty() {
        return state;
    }

    void create() {
        if (ready.get()) {
            BucketName bucket = new BucketName(name.get());
            Optional<EncryptionRule> rule = encryption.result();
            tasks.run(
                    state,
                    _ -> engine.buckets()
                            .create()
                            .run(engine.call(CallOrigin.CONSOLE), new CreateBucket.Request(bucket, rule)));
        }
    }
}
