package io.strongroom.app.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.DirectTasks;
import io.strongroom.app.console.Problems;
import io.strongroom.app.console.StoreChanges;
import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.SlotEntry;
import io.strongroom.engine.model.SlotType;
import io.strongroom.engine.model.StoreSecret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // opened before each test
class SettingsViewModelTest {
    @TempDir
    Path folder;

    private final StoreChanges changes = new StoreChanges();
    private Engine engine;
    private SettingsViewModel viewModel;

    @BeforeEach
    void makeStore() throws Exception {
        engine = Engine.create(
                EngineOptions.of(folder.resolve("store")),
                List.of(new StoreSecret.KeyFile(new byte[StoreSecret.KeyFile.LENGTH])));
        viewModel = new SettingsViewModel(engine, new DirectTasks(new Problems()), changes);
        viewModel.refresh();
    }

    @AfterEach
    void close() throws Exception {
        engine.close();
    }

    private List<SlotEntry> slots() {
        return viewModel.seenProperty().get().orElseThrow().slots();
    }

    @Test
    void aPassphraseIsAddedAndWiped() throws Exception {
        StoreSecret.Passphrase secret = new StoreSecret.Passphrase("amber ledger 42".toCharArray());
        viewModel.addSlot(secret);

        assertThat(slots()).extracting(SlotEntry::type).containsExactly(SlotType.KEY_FILE, SlotType.PASSPHRASE);
        assertThat(secret.characters()).containsOnly('\0');
        assertThat(changes.revision().get()).isEqualTo(1);
    }

    @Test
    void aChangedPassphraseNeedsTheOneOfNowAndBothAreWiped() {
        viewModel.addSlot(passphrase("amber ledger 42"));
        SlotEntry slot = slots().getLast();
        StoreSecret.Passphrase wrong = passphrase("not the ledger");
        StoreSecret.Passphrase next = passphrase("quiet harbour 17");

        viewModel.changeSlot(slot, Optional.of(wrong), next);
        assertThat(viewModel.failureProperty().get().orElseThrow().kind()).isEqualTo("wrongPassphrase");
        assertThat(slots()).contains(slot);
        assertThat(wrong.characters()).containsOnly('\0');
        assertThat(next.characters()).containsOnly('\0');

        viewModel.changeSlot(slot, Optional.of(passphrase("amber ledger 42")), passphrase("quiet harbour 17"));
        assertThat(viewModel.failureProperty().get()).isEmpty();
        assertThat(slots()).hasSize(2).doesNotContain(slot);
    }

    private static StoreSecret.Passphrase passphrase(String text) {
        return new StoreSecret.Passphrase(text.toCharArray());
    }

    @Test
    void aKeyFileIsAddedAndTheFirstOneRemoved() throws Exception {
        byte[] content = new byte[StoreSecret.KeyFile.LENGTH];
        Arrays.fill(content, (byte) 7);
        viewModel.addKeyFile(Files.write(folder.resolve("key"), content));
        viewModel.removeSlot(slots().getFirst().id());

        assertThat(slots()).extracting(SlotEntry::label).containsExactly("key");
        assertThat(viewModel.failureProperty().get()).isEmpty();
    }

    @Test
    void theLastWayToOpenTheStoreStays() {
        viewModel.removeSlot(slots().getFirst().id());

        assertThat(viewModel.failureProperty().get().orElseThrow().kind()).isEqualTo("lastSlot");
        assertThat(slots()).hasSize(1);
    }

    @Test
    void aFileOfAnotherSizeIsNoKeyFile() throws Exception {
        viewModel.addKeyFile(Files.write(folder.resolve("key"), new byte[31]));

        assertThat(viewModel.failureProperty().get().orElseThrow().kind()).isEqualTo("invalidKeyFile");
    }

    @Test
    void thePeriodOfTheKeyRingIsSet() {
        viewModel.rotateEvery(30);

        assertThat(viewModel.seenProperty().get().orElseThrow().ring().flatMap(KeyEntry::rotationInterval))
                .contains(Duration.ofDays(30));
    }
}
