package io.strongroom.app.console.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.DirectTasks;
import io.strongroom.app.console.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderViewModelTest {
    @TempDir
    Path folder;

    private FolderViewModel at(Path chosen) {
        return new FolderViewModel(new Messages(Locale.ENGLISH), new DirectTasks(), chosen);
    }

    @Test
    void anEmptyFolderAndOneThatCanBeMadeAreAccepted() {
        FolderViewModel viewModel = at(folder);
        assertThat(viewModel.canProceed().get()).isTrue();
        assertThat(viewModel.stateText().get()).isEqualTo("Empty · writable");
        assertThat(viewModel.freeText().get()).contains(" free.");

        viewModel.choose(folder.resolve("a/b"));
        assertThat(viewModel.canProceed().get()).isTrue();
        assertThat(viewModel.stateText().get()).isEqualTo("New · writable");
    }

    @Test
    void aFolderWithFilesIsNot() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "dear");
        FolderViewModel viewModel = at(folder);

        assertThat(viewModel.canProceed().get()).isFalse();
        assertThat(viewModel.stateText().get()).isEqualTo("Not empty");
    }

    @Test
    void aFolderBelowAFileIsNot() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.txt"), "dear");

        assertThat(at(file.resolve("store")).canProceed().get()).isFalse();
    }
}
