package io.strongroom.app.console.importmaterial;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.PageTest;
import io.strongroom.app.console.TestConsole;
import io.strongroom.app.console.TestStore;
import io.strongroom.app.console.Theme;
import io.strongroom.app.console.control.OptionCard;
import io.strongroom.app.console.keys.KeysPage;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The time a token has, as the import wizard counts it down.
class ImportTokenTest extends PageTest {
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

    @BeforeEach
    void open() throws Exception {
        store = TestStore.in(folder);
        store.timeIs("2026-11-24T14:32:00Z");
        store.key("partner-exchange", KeyOrigin.EXTERNAL, KeySpec.AES_256);
        console = FxToolkit.call(() -> new TestConsole(store, Locale.ENGLISH, Theme.Choice.LIGHT, KeysPage::new));
        FxToolkit.run(console::layout);
        press("keysImport");
        press("wizardNext");
        press("importGetPair");
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.run(console::close);
        store.close();
    }

    private void waitForText(String id, String text) throws Exception {
        waitFor(
                id + " to say " + text,
                () -> console.node(id, Label.class).getText().equals(text));
    }

    private boolean isShort() throws Exception {
        return FxToolkit.call(() -> console.node("importTokenLeft", Label.class)
                .getPseudoClassStates()
                .contains(SHORT));
    }

    @Test
    void theTimeThatIsLeftIsCountedDownAndAnHourIsLittle() throws Exception {
        assertThat(text("importTokenLeft")).isEqualTo("24 h 0 min");
        store.timeIs("2026-11-24T14:51:20Z");
        waitForText("importTokenLeft", "23 h 40 min");
        assertThat(isShort()).isFalse();
        store.timeIs("2026-11-25T13:52:30Z");
        waitForText("importTokenLeft", "39 min 30 s");
        assertThat(isShort()).isTrue();
        draw("import-2-token-ends");
        press("wizardNext");
        assertThat(text("importToken")).isEqualTo("The one made in the step before · valid for 39 min 30 s");
    }

    @Test
    void whenItIsOverTheWizardGoesBackAndSaysWhy() throws Exception {
        press("wizardNext");
        FxToolkit.run(() -> console.node("importSource-raw", OptionCard.class).setSelected(true));
        Path raw = Files.write(folder.resolve("raw.bin"), new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
            30, 31, 32
        });
        pick("importChooseMaterial", raw);
        assertThat(title("importFound")).isEqualTo("raw.bin is good");
        press("wizardNext");
        check("importCopyKept");
        assertThat(disabled("wizardNext")).isFalse();
        store.timeIs("2026-11-25T14:32:00Z");
        waitFor("step 2", () -> console.has("importPair"));
        FxToolkit.run(console::layout);
        assertThat(title("importPair")).isEqualTo("The token is over: its 24 hours have passed");
        draw("import-2-token-over");

        press("importGetPair");
        assertThat(title("importPair")).isEqualTo("Wrapping key and token are ready");
        assertThat(text("importTokenLeft")).isEqualTo("24 h 0 min");
        press("wizardNext");
        assertThat(disabled("wizardNext"))
                .as("what was wrapped for the old token is gone")
                .isTrue();
    }

    @Test
    void aTokenThatWasPickedIsNotTakenAway() throws Exception {
        Path token = folder.resolve("import-token.bin");
        FxToolkit.run(() -> console.fileToChoose(token));
        press("importSaveToken");
        press("wizardNext");
        pick("importChooseToken", token);
        store.timeIs("2026-11-25T14:31:59Z");
        waitFor(
                "the last second",
                () -> console.node("importToken", Label.class).getText().equals("import-token.bin"));
        store.timeIs("2026-11-25T14:32:00Z");
        // The clock of the wizard ticks each second; two of them show that it does not act.
        long end = System.nanoTime() + 2_200_000_000L;
        waitFor("two seconds", () -> System.nanoTime() > end);
        assertThat(shown("importChooseToken")).isTrue();
    }
}
