package io.strongroom.app.console.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.ConsoleLauncher;
import io.strongroom.app.console.ConsoleWindow;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.Preferences;
import io.strongroom.app.console.SealWhenIdle;
import io.strongroom.app.console.Surroundings;
import io.strongroom.app.console.Wiring;
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
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nobody is at an open store: it says so, can be kept open, and seals itself.
class IdleSealJourneyTest {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String PASSPHRASE = "amber ledger 4711 on the shelf";

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T12:43:00Z"));

    @BeforeEach
    void makeStore() throws Exception {
        try (StoreSecret secret = new StoreSecret.Passphrase(PASSPHRASE.toCharArray())) {
            Engine.create(EngineOptions.of(folder.resolve("vault")), List.of(secret))
                    .close();
        }
    }

    private Surroundings surroundings(Preferences preferences) {
        Surroundings usual = ConsoleLauncher.surroundings(preferences, new Nobody());
        usual.messages().use(Locale.ENGLISH);
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        return new Surroundings(
                usual.messages(),
                new Formats(usual.messages(), clock, ZoneOffset.UTC),
                usual.theme(),
                usual.views(),
                usual.tasks(),
                usual.files(),
                usual.clipboards(),
                usual.printing(),
                usual.preferences());
    }

    private void timePasses(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Test
    void aStoreNobodyIsAtTellsItAndSealsItself() throws Exception {
        Wiring wiring = new Wiring(
                Optional.of(folder.resolve("vault")),
                folder,
                folder.resolve("console.properties"),
                _ -> () -> {},
                List.of());
        Preferences preferences = Preferences.read(wiring.preferencesFile());
        // Time that a test lets pass at once looks like a sleep.
        preferences.change(usual -> usual.withIdle(SealWhenIdle.USUAL.withSleep(SealWhenIdle.Mode.OFF)));
        ConsoleWindow window = FxToolkit.call(() -> {
            ConsoleWindow made = new ConsoleWindow(new Stage(), surroundings(preferences), wiring);
            made.start();
            return made;
        });
        Hands hands = new Hands(window.stage(), Path.of("target", "gallery", "idle"));
        hands.awaitNode("unlock", SOON);
        hands.type("unlockSecret", PASSPHRASE);
        hands.press("unlockOpen");
        hands.awaitNode("store", SOON);
        assertThat(hands.text("statusStore")).isEqualTo("Open · seals itself in 15:00");

        timePasses(Duration.ofSeconds(14 * 60 + 20));
        hands.await("the notice", SOON, () -> hands.node(".sr-toast").isPresent());
        hands.picture("notice");
        assertThat(hands.text("statusStore")).isEqualTo("Open · seals itself in 0:40");
        FxToolkit.run(() -> Event.fireEvent(
                window.stage().getScene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SHIFT, true, false, false, false)));
        hands.await("the notice to go", SOON, () -> hands.node(".sr-toast").isEmpty());
        assertThat(hands.text("statusStore")).isEqualTo("Open · seals itself in 15:00");

        timePasses(Duration.ofMinutes(15));
        hands.awaitNode("unlock", SOON);
        hands.picture("sealed");
        assertThat(hands.text("unlockSealed")).isEqualTo("Sealed 13:12 by itself (15 min idle)");
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        FxToolkit.run(() -> {
            window.stage().setOnHidden(_ -> closed.complete(true));
            window.quit();
        });
        assertThat(closed.get(30, TimeUnit.SECONDS)).isTrue();
    }
}
