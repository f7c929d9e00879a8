package io.strongroom.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.page.BucketsPageObject;
import io.strongroom.e2e.page.ObjectsPageObject;
import io.strongroom.e2e.page.SettingsPageObject;
import io.strongroom.e2e.page.ShellPage;
import io.strongroom.e2e.page.UnlockPage;
import io.strongroom.e2e.support.Await;
import io.strongroom.e2e.support.ConsoleUnderTest;
import io.strongroom.e2e.support.MadeStore;
import io.strongroom.e2e.support.Robot;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The console by its keyboard alone, and a passphrase that is changed in the settings.
final class KeyboardJourneyTest {
    private static final Path PICTURES = Path.of(System.getProperty("strongroom.screenshots", "target/screenshots"));
    private static final String NEXT = "a quiet harbour below 17 gulls";

    @TempDir
    Path folder;

    @Test
    void pagesAreasWizardAndSealingAnswerToKeys() throws Exception {
        MadeStore.in(folder, "alpha-docs", "beta-docs");
        Robot robot = new Robot(PICTURES);
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            new UnlockPage(robot).open(MadeStore.PASSPHRASE);
            robot.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            BucketsPageObject buckets = new BucketsPageObject(robot);
            Await.until("the table to have the focus", () -> robot.hasFocus("bucketsTable"));
            assertThat(robot.text("bucketDetailsName")).isEqualTo("alpha-docs");

            robot.press(KeyCode.SHIFT, KeyCode.DOWN);
            Await.until(
                    "both rows to be selected",
                    () -> robot.textNow("severalName").equals("2 buckets"));
            robot.press(KeyCode.UP);
            robot.press(KeyCode.CONTROL, KeyCode.F);
            Await.until("the filter to have the focus", () -> robot.hasFocus("bucketsFilter"));
            robot.press(KeyCode.F6);
            Await.until("the table to have the focus again", () -> robot.hasFocus("bucketsTable"));

            robot.press(KeyCode.CONTROL, KeyCode.D);
            robot.node("defaultWizard");
            robot.press(KeyCode.ESCAPE);
            Await.until(
                    "a wizard with nothing in it to go",
                    () -> robot.find("defaultWizard").isEmpty());
            robot.press(KeyCode.CONTROL, KeyCode.D);
            robot.click("defaultKmsManaged");
            robot.press(KeyCode.ESCAPE);
            robot.node("confirmDialog");
            robot.press(KeyCode.ESCAPE);
            Await.until("the question to go", () -> robot.find("confirmDialog").isEmpty());
            robot.press(KeyCode.ALT, KeyCode.N);
            robot.node("reviewNewUploads");
            robot.press(KeyCode.ALT, KeyCode.B);
            robot.node("defaultSseOss");
            robot.press(KeyCode.ESCAPE);
            robot.fire("confirmAct");
            Await.until("the wizard to go", () -> robot.find("defaultWizard").isEmpty());
            Await.until("the focus to return", () -> robot.hasFocus("bucketsTable"));
            assertThat(buckets.selected()).isEqualTo("alpha-docs");

            robot.press(KeyCode.F1);
            robot.node("pageHelp");
            robot.picture("17-page-help-en-light");
            robot.press(KeyCode.F1);
            robot.press(KeyCode.CONTROL, KeyCode.COMMA);
            robot.node("settingsSlots");
            robot.press(KeyCode.ALT, KeyCode.LEFT);
            robot.node("bucketsTable");
            robot.press(KeyCode.ALT, KeyCode.RIGHT);
            robot.node("settingsSlots");
            robot.press(KeyCode.CONTROL, KeyCode.L);
            robot.node("unlockOpen");
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }

    @Test
    void thePaletteFindsPagesActsBucketsAndObjects() throws Exception {
        MadeStore.in(folder, "alpha-docs", "beta-docs");
        Robot robot = new Robot(PICTURES);
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            new UnlockPage(robot).open(MadeStore.PASSPHRASE);
            robot.click("globalSearch");
            palette(robot, "beta", "beta-docs");
            robot.picture("03-palette-en-light");
            robot.pressEnter();
            Await.until(
                    "the bucket that was found",
                    () -> robot.textNow("bucketDetailsName").equals("beta-docs"));
            assertThat(robot.find("palette")).isEmpty();

            robot.press(KeyCode.CONTROL, KeyCode.K);
            palette(robot, "new user", "New user…");
            robot.pressEnter();
            robot.node("newUserName");
            robot.press(KeyCode.ESCAPE);
            robot.press(KeyCode.CONTROL, KeyCode.K);
            robot.type("paletteField", "zzz nowhere");
            Await.until(
                    "that nothing is called so",
                    () -> robot.textNow("paletteNone").contains("zzz nowhere"));
            robot.press(KeyCode.ESCAPE);
            Await.until("one Esc to be enough", () -> robot.find("palette").isEmpty());

            Path report = Files.writeString(folder.resolve("report 2026.txt"), "figures");
            robot.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            ObjectsPageObject.openBucket(robot, "alpha-docs").upload(console.files(), report);
            robot.fire("uploadStart");
            robot.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            robot.press(KeyCode.CONTROL, KeyCode.K);
            palette(robot, "alpha-docs/rep", "report 2026.txt");
            robot.pressEnter();
            Await.until(
                    "the object that was found",
                    () -> robot.textNow("objectDetailsName").equals("report 2026.txt"));
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }

    private static void palette(Robot robot, String typed, String found) {
        robot.type("paletteField", typed);
        Await.until(
                found + " to be chosen",
                () -> robot.find("paletteList")
                        .map(ListView.class::cast)
                        .map(list -> list.getSelectionModel().getSelectedItem())
                        .filter(entry -> entry.toString().contains("text=" + found + ","))
                        .isPresent());
    }

    @Test
    void theChangedPassphraseOpensTheStoreAndTheOldOneDoesNot() throws Exception {
        MadeStore.in(folder);
        Robot robot = new Robot(PICTURES);
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            ShellPage shell = new UnlockPage(robot).open(MadeStore.PASSPHRASE);
            shell.open("settings");
            SettingsPageObject settings = new SettingsPageObject(robot);
            settings.changePassphrase("not the passphrase", NEXT);
            robot.node("currentPassphrase");
            Await.until("the refusal", () -> robot.textNow("changePassphrase").contains("Wrong passphrase"));
            robot.picture("15-change-passphrase-en-light");
            settings.tryCurrent(MadeStore.PASSPHRASE);
            Await.until(
                    "the dialog to close", () -> robot.find("changePassphrase").isEmpty());
            UnlockPage sealed = shell.seal();
            assertThat(sealed.tryPassphrase(MadeStore.PASSPHRASE).refusal()).contains("4 attempts left");
            sealed.open(NEXT);
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }
}
