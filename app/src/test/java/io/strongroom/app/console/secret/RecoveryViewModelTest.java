package io.strongroom.app.console.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.Clipboards;
import io.strongroom.app.console.DirectTasks;
import io.strongroom.app.console.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryViewModelTest {
    @TempDir
    Path folder;

    private final List<String> copied = new ArrayList<>();
    private final RecoveryViewModel viewModel = new RecoveryViewModel(
            new Messages(Locale.ENGLISH),
            new DirectTasks(),
            new Clipboards() {
                @Override
                public void copy(String text) {
                    throw new AssertionError("a recovery key must not stay in the clipboard");
                }

                @Override
                public void copyForAWhile(String text) {
                    copied.add(text);
                }

                @Override
                public void forget() {}
            },
            new Random(7));

    @Test
    void onlyTheAskedGroupAndThePromiseLeadOn() {
        viewModel.prepare();
        List<String> groups = viewModel.groups();
        assertThat(groups).hasSize(RecoveryViewModel.GROUPS);

        String right = groups.get(viewModel.askedGroup() - 1);
        viewModel.typedProperty().set(groups.get(viewModel.askedGroup() % RecoveryViewModel.GROUPS));
        viewModel.keptProperty().set(true);
        assertThat(viewModel.canProceed().get()).isFalse();

        viewModel.typedProperty().set(right.toLowerCase(Locale.ROOT).replace("-", " "));
        assertThat(viewModel.canProceed().get()).isTrue();

        viewModel.keptProperty().set(false);
        assertThat(viewModel.canProceed().get()).isFalse();
    }

    @Test
    void aWrongGroupIsSaidOnceItIsComplete() {
        viewModel.prepare();
        viewModel.typedProperty().set("0");
        assertThat(viewModel.typedProblem().get()).isEmpty();

        viewModel.typedProperty().set("0000-0000");
        assertThat(viewModel.typedProblem().get()).contains(Integer.toString(viewModel.askedGroup()));

        viewModel.typedProperty().set(viewModel.groups().get(viewModel.askedGroup() - 1));
        assertThat(viewModel.typedProblem().get()).isEmpty();
    }

    @Test
    void theKeyIsMadeOnce() {
        viewModel.prepare();
        List<String> first = viewModel.groups();
        viewModel.prepare();

        assertThat(viewModel.groups()).isEqualTo(first);
    }

    @Test
    void theKeyIsSavedForItsOwnerAndCopiedForAWhile() throws Exception {
        viewModel.prepare();
        Path file = folder.resolve("recovery.txt");
        viewModel.save(file, "what this is");
        viewModel.copy();

        String whole = String.join(" ", viewModel.groups());
        assertThat(Files.readString(file)).startsWith(whole).contains("what this is");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(copied).containsExactly(whole);
    }

    @Test
    void closingWipesTheKey() {
        viewModel.prepare();
        viewModel.close();

        assertThat(viewModel.key().orElseThrow().characters()).containsOnly('\0');
    }
}
