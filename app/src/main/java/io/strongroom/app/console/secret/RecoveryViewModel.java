package io.strongroom.app.console.secret;

import io.strongroom.app.console.Clipboards;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.StoreSecret;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;

/// A new recovery key: made once, shown once, and proved to be saved by typing one group of it.
public final class RecoveryViewModel {
    static final int GROUPS = 7;

    private final Messages messages;
    private final Tasks tasks;
    private final Clipboards clipboards;
    private final ObjectProperty<TaskState<StoreSecret.RecoveryKey>> key =
            new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ObjectProperty<TaskState<Path>> saving = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final BooleanProperty hidden = new SimpleBooleanProperty();
    private final BooleanProperty kept = new SimpleBooleanProperty();
    private final StringProperty typed = new SimpleStringProperty("");
    private final int asked;
    private final BooleanBinding matches;
    private final BooleanBinding canProceed;

    public RecoveryViewModel(Messages messages, Tasks tasks, Clipboards clipboards, RandomGenerator random) {
        this.messages = messages;
        this.tasks = tasks;
        this.clipboards = clipboards;
        this.asked = random.nextInt(GROUPS);
        matches = Bindings.createBooleanBinding(
                () -> key().isPresent() && plain(typed.get()).equals(plain(groups().get(asked))), typed, key);
        canProceed = matches.and(kept);
    }

    /// Makes the key, if that has not happened yet.
    public void prepare() {
        if (key().isEmpty() && !key.get().running()) {
            tasks.run(key, _ -> Engine.newRecoveryKey());
        }
    }

    /// The key, once it is made; it goes to whoever makes a slot of it, who wipes it.
    public Optional<StoreSecret.RecoveryKey> key() {
        return key.get() instanceof TaskState.Done<StoreSecret.RecoveryKey>(StoreSecret.RecoveryKey value)
                ? Optional.of(value)
                : Optional.empty();
    }

    ObjectProperty<TaskState<StoreSecret.RecoveryKey>> keyState() {
        return key;
    }

    /// The groups as they are shown; empty until the key is made.
    List<String> groups() {
        return key().map(made -> List.of(String.valueOf(made.characters()).split(" ", -1)))
                .orElse(List.of());
    }

    /// Which group is asked for, from 1.
    int askedGroup() {
        return asked + 1;
    }

    ObservableStringValue askText() {
        return messages.binding("start.recovery.ask", askedGroup());
    }

    /// Says so once as much was typed as a group has, and it is not the group.
    ObservableStringValue typedProblem() {
        return messages.derived(
                () -> complete() && !matches.get() ? messages.text("start.recovery.wrong", askedGroup()) : "",
                typed,
                key);
    }

    private boolean complete() {
        // A key that is gone, for good reason, has no groups left.
        return key().isPresent()
                && asked < groups().size()
                && plain(typed.get()).length() >= plain(groups().get(asked)).length();
    }

    StringProperty typedProperty() {
        return typed;
    }

    BooleanProperty hiddenProperty() {
        return hidden;
    }

    void toggleHidden() {
        hidden.set(!hidden.get());
    }

    ObservableStringValue hideText() {
        return messages.derived(
                () -> messages.text(hidden.get() ? "start.recovery.show" : "start.recovery.hide"), hidden);
    }

    /// The person says that the key is kept elsewhere.
    BooleanProperty keptProperty() {
        return kept;
    }

    /// Whether the person began to prove that the key was saved.
    public boolean touched() {
        return kept.get() || !typed.get().isEmpty();
    }

    BooleanBinding matches() {
        return matches;
    }

    /// Whether it is proved that the key was saved.
    public BooleanBinding canProceed() {
        return canProceed;
    }

    void copy() {
        key().ifPresent(made -> clipboards.copyForAWhile(String.valueOf(made.characters())));
    }

    /// Writes the key to a file that only its owner may read; `heading` says what it is.
    void save(Path file, String heading) {
        key().ifPresent(made -> tasks.run(saving, _ -> write(made, file, heading)));
    }

    private static Path write(StoreSecret.RecoveryKey key, Path file, String heading) throws IOException {
        Files.deleteIfExists(file);
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            writer.write(key.characters());
            writer.write("\n\n" + heading + "\n");
        }
        return file;
    }

    /// Where it was saved, or that it was not; empty before that.
    ObservableStringValue savedText() {
        return messages.derived(
                () -> switch (saving.get()) {
                    case TaskState.Done<Path>(Path file) ->
                        messages.text("start.recovery.saved", String.valueOf(file.getFileName()));
                    case TaskState.Failed<Path> _ -> messages.text("start.recovery.notSaved");
                    case TaskState.Idle<Path> _, TaskState.Running<Path> _, TaskState.Cancelled<Path> _ -> "";
                },
                saving);
    }

    ObjectProperty<TaskState<Path>> savingProperty() {
        return saving;
    }

    /// Wipes the key; the copy that was handed out is the same array.
    public void close() {
        key().ifPresent(StoreSecret::close);
    }

    private static String plain(String group) {
        return group.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
