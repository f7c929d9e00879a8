package io.strongroom.app.console.settings;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.StoreChanges;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.SlotEntry;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.store.AddKeySlot;
import io.strongroom.engine.usecase.store.ChangeKeySlot;
import io.strongroom.engine.usecase.store.GetStoreStatus;
import io.strongroom.engine.usecase.store.ListKeySlots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The settings that belong to the store: the ways to open it and the rotation of its own key
/// ring.
final class SettingsViewModel {
    private final Engine engine;
    private final Tasks tasks;
    private final StoreChanges changes;
    private final ObjectProperty<TaskState<Seen>> work = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding busy =
            Bindings.createBooleanBinding(() -> work.get().running(), work);
    private boolean changing;

    /// What the store says of itself.
    record Seen(GetStoreStatus.Status status, List<SlotEntry> slots) {
        Seen {
            slots = List.copyOf(slots);
        }

        Optional<KeyEntry> ring() {
            return status.ring();
        }
    }

    @FunctionalInterface
    private interface Change {
        void make(Call call) throws EngineException, IOException;
    }

    SettingsViewModel(Engine engine, Tasks tasks, StoreChanges changes) {
        this.engine = engine;
        this.tasks = tasks;
        this.changes = changes;
        work.subscribe(this::ended);
    }

    /// Looks at the store again.
    void refresh() {
        if (!work.get().running()) {
            tasks.run(work, _ -> look());
        }
    }

    /// Adds a way to open the store; the secret is wiped.
    void addSlot(StoreSecret secret) {
        change(call -> {
            try (secret) {
                engine.store().addSlot().run(call, new AddKeySlot.Request(secret, ""));
            }
        });
    }

    /// Adds an existing file of 32 bytes as a way to open the store.
    void addKeyFile(Path file) {
        change(call -> {
            try (StoreSecret secret = keyFile(file)) {
                engine.store().addSlot().run(call, new AddKeySlot.Request(secret, String.valueOf(file.getFileName())));
            }
        });
    }

    /// Gives a way to open the store another secret; both secrets are wiped.
    ///
    /// @param current must open the slot, where it is there
    void changeSlot(SlotEntry slot, Optional<StoreSecret> current, StoreSecret next) {
        change(call -> {
            try (next) {
                engine.store().changeSlot().run(call, new ChangeKeySlot.Request(slot.id(), current, next));
            } finally {
                current.ifPresent(StoreSecret::close);
            }
        });
    }

    /// Puts another file of 32 bytes in the place of a key file.
    void changeKeyFile(SlotEntry slot, Path file) {
        change(call -> {
            try (StoreSecret secret = keyFile(file)) {
                engine.store().changeSlot().run(call, new ChangeKeySlot.Request(slot.id(), Optional.empty(), secret));
            }
        });
    }

    private static StoreSecret keyFile(Path file) throws EngineException, IOException {
        if (Files.size(file) != StoreSecret.KeyFile.LENGTH) {
            throw new EngineException(new Problem.InvalidKeyFile(String.valueOf(file.getFileName())));
        }
        return new StoreSecret.KeyFile(Files.readAllBytes(file));
    }

    void removeSlot(String id) {
        change(call -> engine.store().removeSlot().run(call, id));
    }

    /// Sets how often the key ring of SSE-OSS rotates; what is overdue by that rotates at once.
    void rotateEvery(int days) {
        change(call -> engine.store().setRotationPeriod().run(call, Duration.ofDays(days)));
    }

    private void change(Change change) {
        failure.set(Optional.empty());
        changing = true;
        tasks.run(work, _ -> {
            change.make(call());
            return look();
        });
    }

    private Seen look() throws EngineException {
        return new Seen(
                engine.store().status().run(call(), new GetStoreStatus.Request()),
                engine.store().listSlots().run(call(), new ListKeySlots.Request()));
    }

    private Call call() {
        return engine.call(CallOrigin.CONSOLE);
    }

    private void ended(TaskState<Seen> state) {
        if (state instanceof TaskState.Done<Seen>(Seen now)) {
            seen.set(Optional.of(now));
            if (changing) {
                changing = false;
                changes.changed();
            }
        } else if (state instanceof TaskState.Failed<Seen>(Failure why)) {
            changing = false;
            failure.set(Optional.of(why));
        }
    }

    /// Where the last change or look stands.
    ReadOnlyObjectProperty<TaskState<Seen>> workProperty() {
        return work;
    }

    /// What the store said last; empty before that.
    ReadOnlyObjectProperty<Optional<Seen>> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /// The key ring of SSE-OSS; empty before its first use.
    Optional<KeyEntry> ring() {
        return seen.get().flatMap(Seen::ring);
    }

    /// Why the last change was not made.
    ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Whoever asked for the change told the person why it was not made.
    void failureTold() {
        failure.set(Optional.empty());
    }

    /// A change or a look is under way.
    BooleanBinding busy() {
        return busy;
    }
}
