package io.strongroom.app.console.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.DirectTasks;
import io.strongroom.app.console.KnownStore;
import io.strongroom.app.console.OpenedStore;
import io.strongroom.app.console.Problems;
import io.strongroom.app.console.TaskState;
import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.StoreSecret;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnlockViewModelTest {
    private static final String RIGHT = "amber ledger 42";

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T14:32:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);

    @BeforeEach
    void makeStore() throws Exception {
        Engine.create(EngineOptions.of(folder.resolve("store")), List.of(passphrase(RIGHT)))
                .close();
    }

    private static StoreSecret.Passphrase passphrase(String text) {
        return new StoreSecret.Passphrase(text.toCharArray());
    }

    private UnlockViewModel viewModel(Path store) {
        KnownStore known = new KnownStore(store, KnownStore.Content.OWN);
        return new UnlockViewModel(new DirectTasks(new Problems()), clock, _ -> () -> {}, List.of(known), known);
    }

    @Test
    void theRightPassphraseOpensAndIsWiped() throws Exception {
        UnlockViewModel viewModel = viewModel(folder.resolve("store"));
        StoreSecret.Passphrase secret = passphrase(RIGHT);
        viewModel.open(secret);

        assertThat(viewModel.stateProperty().get()).isInstanceOf(TaskState.Done.class);
        assertThat(secret.characters()).containsOnly('\0');
        if (viewModel.stateProperty().get() instanceof TaskState.Done<OpenedStore>(OpenedStore store)) {
            store.close();
        }
    }

    @Test
    void fiveWrongPassphrasesCostAWaitThatDoubles() {
        UnlockViewModel viewModel = viewModel(folder.resolve("store"));
        for (int i = 0; i < 4; i++) {
            viewModel.open(passphrase("wrong passphrase"));
            assertThat(viewModel.waitSecondsProperty().get()).isZero();
        }
        assertThat(viewModel.failureProperty().get().orElseThrow().kind()).isEqualTo("wrongPassphrase");

        viewModel.open(passphrase("wrong passphrase"));
        assertThat(viewModel.waitSecondsProperty().get()).isEqualTo(30);
        assertThat(viewModel.canOpen().get()).isFalse();

        now.updateAndGet(at -> at.plus(Duration.ofSeconds(30)));
        viewModel.tick();
        assertThat(viewModel.canOpen().get()).isTrue();
        viewModel.open(passphrase("wrong passphrase"));
        assertThat(viewModel.waitSecondsProperty().get()).isEqualTo(60);
    }

    @Test
    void whileWaitingNothingIsTriedAndTheSecretIsWiped() {
        UnlockViewModel viewModel = viewModel(folder.resolve("store"));
        for (int i = 0; i < 5; i++) {
            viewModel.open(passphrase("wrong passphrase"));
        }
        StoreSecret.Passphrase secret = passphrase(RIGHT);
        viewModel.open(secret);

        assertThat(viewModel.stateProperty().get()).isInstanceOf(TaskState.Failed.class);
        assertThat(secret.characters()).containsOnly('\0');
    }

    @Test
    void aFolderWithoutAStoreIsSaidAndCostsNoWait() {
        UnlockViewModel viewModel = viewModel(folder.resolve("nothing"));
        for (int i = 0; i < 6; i++) {
            viewModel.open(passphrase(RIGHT));
        }

        assertThat(viewModel.failureProperty().get().orElseThrow().kind()).isEqualTo("notAStore");
        assertThat(viewModel.canOpen().get()).isTrue();
    }

    @Test
    void aStoreThatIsOpenElsewhereIsSaid() throws Exception {
        UnlockViewModel viewModel = viewModel(folder.resolve("store"));
        try (StoreSecret secret = passphrase(RIGHT);
                Engine holder = Engine.open(EngineOptions.of(folder.resolve("store")), secret)) {
            viewModel.open(passphrase(RIGHT));

            assertThat(holder.folder()).isNotNull();
            assertThat(viewModel.failureProperty().get().orElseThrow().kind()).isEqualTo("storeInUse");
        }
    }
}
