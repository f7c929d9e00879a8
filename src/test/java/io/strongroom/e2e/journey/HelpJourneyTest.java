package io.strongroom.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.Theme;
import io.strongroom.e2e.page.ShellPage;
import io.strongroom.e2e.page.UnlockPage;
import io.strongroom.e2e.support.Await;
import io.strongroom.e2e.support.ConsoleUnderTest;
import io.strongroom.e2e.support.Fx;
import io.strongroom.e2e.support.MadeStore;
import io.strongroom.e2e.support.Robot;
import java.nio.file.Path;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The help: found from a page by F1, searched, read from link to link, in both languages.
final class HelpJourneyTest {
    private static final Path PICTURES = Path.of(System.getProperty("strongroom.screenshots", "target/screenshots"));

    @TempDir
    Path folder;

    @Test
    void thePagesLeadIntoTheHelp() throws Exception {
        MadeStore.in(folder, "alpha-docs");
        Robot robot = new Robot(PICTURES);
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            ShellPage shell = new UnlockPage(robot).open(MadeStore.PASSPHRASE);
            more(robot, shell, "keys", "Keys and their states");
            more(robot, shell, "audit", "The audit log and evidence");
            more(robot, shell, "buckets", "Choosing an encryption method");
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }

    private static void more(Robot robot, ShellPage shell, String page, String title) {
        shell.open(page);
        robot.press(KeyCode.F1);
        Hyperlink more = (Hyperlink) robot.node("pageHelpMore");
        Fx.run(more::fire);
        Await.until("the help about " + page, () -> chosen(robot).equals(title));
        Await.until("its page", () -> robot.textNow("helpPage").startsWith(title));
        robot.press(KeyCode.ESCAPE);
        Await.until("the help to go", () -> robot.find("help").isEmpty());
    }

    private static String chosen(Robot robot) {
        return robot.find("helpTopics")
                .map(ListView.class::cast)
                .map(list -> String.valueOf(list.getSelectionModel().getSelectedItem()))
                .orElse("");
    }

    @Test
    void itIsSearchedFollowedAndReadInAnotherLanguage() throws Exception {
        MadeStore.in(folder, "alpha-docs");
        Robot robot = new Robot(PICTURES);
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            new UnlockPage(robot).open(MadeStore.PASSPHRASE);
            robot.menu("userMenu", "helpOpen");
            robot.node("help");
            robot.type("helpSearch", "recovery key");
            robot.press(KeyCode.DOWN);
            robot.press(KeyCode.ENTER);
            Await.until("the page to have the focus", () -> robot.hasFocus("helpPage"));
            robot.press(KeyCode.CONTROL, KeyCode.F);
            Await.until("the search to have the focus", () -> robot.hasFocus("helpSearch"));
            robot.type("helpSearch", "ExpiredImportToken");
            Await.until("what answers", () -> size(robot) == 1);
            robot.press(KeyCode.ENTER);
            Await.until("the page of codes", () -> chosen(robot).equals("Error codes"));
            robot.fire("helpLink-key-trouble");
            Await.until(
                    "the page behind the link",
                    () -> robot.textNow("helpPage").startsWith("When a key cannot be used"));
            robot.press(KeyCode.ALT, KeyCode.LEFT);
            Await.until("the page before", () -> robot.textNow("helpPage").startsWith("Error codes"));

            chooseChinese(robot);
            Await.until(
                    "the same page in Chinese", () -> robot.textNow("helpPage").startsWith("错误代码"));
            Await.until("the search to hold", () -> size(robot) == 1);
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }

    private static int size(Robot robot) {
        return robot.find("helpTopics")
                .map(ListView.class::cast)
                .map(list -> list.getItems().size())
                .orElse(0);
    }

    // By the button below the dialog, which the mouse cannot reach while it is open.
    private static void chooseChinese(Robot robot) {
        ButtonBase language = (ButtonBase) robot.node("statusLanguage");
        Fx.run(() -> {
            language.fire();
            Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast)
                    .filter(ContextMenu::isShowing)
                    .flatMap(menu -> menu.getItems().stream())
                    .filter(item -> item.getText().contains("中文"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, en-light", "zh, DARK, zh-dark"})
    void itLooksLikeTheConsole(String language, Theme.Choice theme, String look) throws Exception {
        MadeStore.in(folder, "alpha-docs");
        Robot robot = new Robot(PICTURES);
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder, language, theme)) {
            new UnlockPage(robot).open(MadeStore.PASSPHRASE);
            robot.menu("userMenu", "helpOpen");
            Await.until("the page to be drawn", () -> !robot.textNow("helpPage").isBlank());
            robot.picture("17-help-" + look);
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }
}
