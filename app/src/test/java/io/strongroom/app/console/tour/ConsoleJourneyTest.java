package io.strongroom.app.console.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.ConsoleLauncher;
import io.strongroom.app.console.ConsoleWindow;
import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.LookMenus;
import io.strongroom.app.console.Preferences;
import io.strongroom.app.console.Surroundings;
import io.strongroom.app.console.Theme;
import io.strongroom.app.console.Wiring;
import io.strongroom.app.console.bucket.BucketsPage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real console over a real store: set up, sealed, opened again. Pictures go to
/// `target/gallery`.
class ConsoleJourneyTest {
    private static final Path GALLERY = Path.of("target", "gallery", "journey");

    @TempDir
    Path folder;

    @Test
    void aNewStoreIsSetUpSealedAndOpenedAgain() throws Exception {
        Wiring wiring = new Wiring(
                Optional.of(folder.resolve("demo-vault")),
                folder,
                folder.resolve("console.properties"),
                _ -> () -> {},
                List.of(BucketsPage::new));
        Preferences preferences = Preferences.read(wiring.preferencesFile());
        Surroundings surroundings = FxToolkit.call(() -> ConsoleLauncher.surroundings(preferences, new Nobody()));
        ConsoleWindow window = FxToolkit.call(() -> {
            ConsoleWindow made = new ConsoleWindow(new Stage(), surroundings, wiring);
            made.start();
            return made;
        });
        Hands hands = new Hands(window.stage(), GALLERY);
        ConsoleTour tour = new ConsoleTour(hands);
        tour.walk();

        look(hands, surroundings, Theme.Choice.DARK, Locale.ENGLISH, "overview-dark");
        look(hands, surroundings, Theme.Choice.DARK, Locale.CHINESE, "overview-zh-dark");
        FxToolkit.run(() -> {
            window.stage().setWidth(1024);
            window.stage().setHeight(700);
        });
        look(hands, surroundings, Theme.Choice.LIGHT, Locale.ENGLISH, "overview-1024");
        FxToolkit.run(() -> {
            window.stage().setWidth(1280);
            window.stage().setHeight(800);
        });
        hands.press("nav-settings");
        look(hands, surroundings, Theme.Choice.LIGHT, Locale.CHINESE, "settings-zh");
        hands.press("navSeal");
        hands.awaitNode("unlock", Duration.ofSeconds(30));
        hands.type("unlockSecret", "not the passphrase");
        hands.press("unlockOpen");
        hands.await(
                "the refusal",
                Duration.ofSeconds(30),
                () -> !hands.text("unlockFailure").isEmpty());
        hands.picture("unlock-wrong-zh");

        assertThat(hands.text("unlockFailure")).contains("口令");
        assertThat(preferences.value().stores()).hasSize(1);
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        FxToolkit.run(() -> {
            window.stage().setOnHidden(_ -> closed.complete(true));
            window.quit();
        });
        assertThat(closed.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Preferences.read(wiring.preferencesFile()).value().language())
                .contains("zh");
    }

    private static void look(Hands hands, Surroundings surroundings, Theme.Choice theme, Locale language, String name)
            throws Exception {
        FxToolkit.run(() -> {
            LookMenus look = new LookMenus(surroundings);
            look.use(theme);
            look.use(language);
        });
        FxToolkit.run(() -> {});
        hands.picture(name);
    }
}
