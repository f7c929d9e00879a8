package io.strongroom.app.console.start;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.KnownStore;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Where a new store goes and what it starts with.
final class FolderViewModel {
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Path> folder;
    private final ObjectProperty<KnownStore.Content> content = new SimpleObjectProperty<>(KnownStore.Content.DEMO);
    private final ObjectProperty<TaskState<FolderLook>> look = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final BooleanBinding canProceed;
    private final BooleanBinding holdsStore;
    private final StringBinding stateText;
    private final StringBinding freeText;

    FolderViewModel(Messages messages, Tasks tasks, Path folder) {
        this.tasks = tasks;
        this.folder = new ReadOnlyObjectWrapper<>(folder);
        canProceed = Bindings.createBooleanBinding(
                () -> seen().filter(FolderLook::free).isPresent(), look);
        holdsStore = Bindings.createBooleanBinding(
                () -> seen().filter(seen -> seen.state() == Engine.FolderState.STORE)
                        .isPresent(),
                look);
        stateText = messages.derived(
                () -> seen().map(seen -> messages.text("start.folder.state." + word(seen.state())))
                        .orElse(""),
                look);
        freeText = messages.derived(
                () -> seen().map(seen -> messages.text("start.folder.free", Formats.size(seen.freeBytes())))
                        .orElse(""),
                look);
        choose(folder);
    }

    /// Takes another folder and looks at it.
    void choose(Path next) {
        folder.set(next);
        tasks.run(look, _ -> FolderLook.at(next));
    }

    ReadOnlyObjectProperty<Path> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    ObjectProperty<KnownStore.Content> contentProperty() {
        return content;
    }

    BooleanBinding canProceed() {
        return canProceed;
    }

    /// Whether the folder is a store already, which is opened and not made.
    BooleanBinding holdsStore() {
        return holdsStore;
    }

    StringBinding stateText() {
        return stateText;
    }

    StringBinding freeText() {
        return freeText;
    }

    private Optional<FolderLook> seen() {
        return look.get() instanceof TaskState.Done<FolderLook>(FolderLook value)
                ? Optional.of(value)
                : Optional.empty();
    }

    private static String word(Engine.FolderState state) {
        return switch (state) {
            case ABSENT -> "absent";
            case EMPTY -> "empty";
            case STORE -> "store";
            case OTHER_FILES -> "otherFiles";
            case NOT_WRITABLE -> "notWritable";
        };
    }
}
