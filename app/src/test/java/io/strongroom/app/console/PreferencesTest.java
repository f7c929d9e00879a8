package io.strongroom.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsReadAgain() {
        Path file = folder.resolve("deep/console.properties");
        Preferences preferences = Preferences.read(file);
        preferences.change(old -> old.withLanguage("zh")
                .withTheme(Theme.Choice.DARK)
                .withRows(RowHeight.DENSE)
                .withIdle(new SealWhenIdle(Duration.ofMinutes(30), SealWhenIdle.Mode.OFF, SealWhenIdle.Mode.OFF))
                .opened(new KnownStore(folder.resolve("one"), KnownStore.Content.OWN))
                .opened(new KnownStore(folder.resolve("保险库"), KnownStore.Content.DEMO))
                .withEndpoint(folder.resolve("one"), new EndpointSettings(9481, true, false, true, true))
                .withEndpoint(folder.resolve("保险库"), EndpointSettings.USUAL.withPort(9482))
                .withWindow(new Remembered.WindowPlace(10, 20, 1280, 800)));
        preferences.write();

        assertThat(Preferences.read(file).value()).isEqualTo(preferences.value());
    }

    @Test
    void theLastOpenedStoreComesFirstAndOnlyOnce() {
        KnownStore one = new KnownStore(folder.resolve("one"), KnownStore.Content.OWN);
        KnownStore two = new KnownStore(folder.resolve("two"), KnownStore.Content.OWN);

        assertThat(Remembered.NOTHING.opened(one).opened(two).opened(one).stores())
                .containsExactly(one, two);
    }

    @Test
    void aFileNobodyUnderstandsCountsAsNothing() throws Exception {
        Path file = folder.resolve("console.properties");
        Files.writeString(file, "theme=PURPLE\n");

        assertThat(Preferences.read(file).value()).isEqualTo(Remembered.NOTHING);
    }
}
