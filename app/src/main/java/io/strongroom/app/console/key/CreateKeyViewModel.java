package io.strongroom.app.console.key;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.report.ShellCommand;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.usecase.key.CreateKey;
import java.util.Optional;
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

/// Making a key whose material the store generates, or its owner imports. Used on the application thread.
public final class CreateKeyViewModel {
    private final Engine engine;
    private final Tasks tasks;
    private final Messages messages;
    private final StringProperty alias = new SimpleStringProperty("");
    private final StringProperty description = new SimpleStringProperty("");
    private final ObjectProperty<KeySpec> spec = new SimpleObjectProperty<>(KeySpec.AES_256);
    private final ObjectProperty<KeyOrigin> origin = new SimpleObjectProperty<>(KeyOrigin.ALIYUN_KMS);
    private final ObjectProperty<TaskState<KeyEntry>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final BooleanBinding ready;

    public CreateKeyViewModel(Engine engine, Tasks tasks, Messages messages) {
        this.engine = engine;
        this.tasks = tasks;
        this.messages = messages;
        ready = Bindings.createBooleanBinding(
                () -> !alias.get().isBlank() && !state.get().running(), alias, state);
        alias.subscribe((_, _) -> state.set(new TaskState.Idle<>()));
    }

    /// Asks the engine; what it refuses is told by [#problemText].
    public void create() {
        String name = alias.get().strip();
        String words = description.get().strip();
        KeySpec wanted = spec.get();
        KeyOrigin from = origin.get();
        tasks.run(
                state,
                _ -> engine.keys()
                        .create()
                        .run(
                                engine.call(CallOrigin.CONSOLE),
                                new CreateKey.Request(from, wanted, words, Optional.of(KeyAlias.parse(name)))));
    }

    /// The command that makes this key.
    String command() {
        ShellCommand command = ShellCommand.of(
                "key",
                "create",
                "--alias",
                alias.get().isBlank() ? "ALIAS" : alias.get().strip());
        if (spec.get() != KeySpec.AES_256) {
            command = command.with("--key-spec", spec.get().apiName());
        }
        if (origin.get() == KeyOrigin.EXTERNAL) {
            command = command.with("--origin", "EXTERNAL");
        }
        String words = description.get().strip();
        return (words.isEmpty() ? command : command.with("--description", words)).text();
    }

    /// What the command depends on.
    Observable[] fields() {
        return new Observable[] {alias, spec, origin, description};
    }

    /// Why the key was refused; empty while it was not. Typing takes the refusal back.
    public ObservableStringValue problemText() {
        return messages.derived(
                () -> state.get() instanceof TaskState.Failed<KeyEntry>(Failure failure)
                        ? failure.text(messages) + " " + failure.remedy(messages)
                        : "",
                state);
    }

    public ObservableBooleanValue readyProperty() {
        return ready;
    }

    public StringProperty aliasProperty() {
        return alias;
    }

    public StringProperty descriptionProperty() {
        return description;
    }

    public ObjectProperty<KeySpec> specProperty() {
        return spec;
    }

    public ObjectProperty<KeyOrigin> originProperty() {
        return origin;
    }

    /// What the origin means.
    public ObservableStringValue originText() {
        return messages.derived(
                () -> messages.text(origin.get() == KeyOrigin.EXTERNAL ? "key.create.external" : "key.create.origin"),
                origin);
    }

    public ReadOnlyObjectProperty<TaskState<KeyEntry>> stateProperty() {
        return state;
    }
}
