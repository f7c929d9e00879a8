package io.strongroom.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.control.NavItem;
import io.strongroom.app.console.help.HelpTables;
import io.strongroom.app.console.help.HelpTopic;
import io.strongroom.app.console.shell.Page;
import io.strongroom.app.console.shell.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sheet of shortcuts in the help: what it lists is what the program listens to.
class HelpShortcutsTest {
    private static final Path SOURCES = Path.of("src/main/java/io/strongroom/app/console");
    private static final Map<String, String> NAMES = Map.of(
            "/", "SLASH",
            "←", "LEFT",
            "→", "RIGHT",
            "↑", "UP",
            "↓", "DOWN",
            "Backspace", "BACK_SPACE",
            "Esc", "ESCAPE",
            ",", "COMMA");

    private record Sheet(String id) implements Page {
        @Override
        public ObservableValue<String> title() {
            return new SimpleStringProperty(id);
        }

        @Override
        public Icon icon() {
            return Icon.KEY;
        }

        @Override
        public NavItem.Group group() {
            return NavItem.Group.DATA;
        }

        @Override
        public Node content() {
            return new Label(id);
        }
    }

    private static Set<KeyCombination> everywhere() throws Exception {
        List<Page> pages = Stream.of(
                        "overview", "buckets", "objects", "keys", "jobs", "access", "audit", "endpoint", "settings")
                .<Page>map(Sheet::new)
                .toList();
        return FxToolkit.call(() -> new StoreShortcuts(
                        new Shell(new Messages(Locale.ENGLISH), pages),
                        new ShellDesk(),
                        new StoreChanges(),
                        () -> {},
                        () -> {})
                .all()
                .keySet());
    }

    private static List<String> listed(int table) {
        return HelpTables.codes(HelpTopic.SHORTCUTS, Locale.ENGLISH, table).stream()
                .map(List::getFirst)
                .toList();
    }

    @Test
    void whatWorksEverywhereIsListedAndNothingElse() throws Exception {
        Set<KeyCombination> listed = listed(0).stream()
                .filter(keys -> !keys.equals("F6"))
                .map(HelpShortcutsTest::named)
                .map(KeyCombination::valueOf)
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(everywhere());
        assertThat(Files.readString(SOURCES.resolve("shell/Shell.java"))).contains("KeyCode.F6");
    }

    private static String named(String keys) {
        int plus = keys.lastIndexOf('+');
        String last = keys.substring(plus + 1);
        return keys.substring(0, plus + 1).replace("Ctrl", "Shortcut") + NAMES.getOrDefault(last, last);
    }

    @ParameterizedTest
    @CsvSource({
        "1, bucket/BucketKeys",
        "2, object/ObjectKeys object/ObjectsPage",
        "3, keys/KeysKeyboard",
        "4, job/JobsPage",
        "5, audit/AuditPage",
        "6, control/WizardFrame control/ConfirmDialog control/FormDialog control/ModalHost",
        "7, help/HelpView"
    })
    void whatAPageListensToIsWhatIsListed(int table, String sources) throws IOException {
        StringBuilder source = new StringBuilder();
        for (String name : sources.split(" ", -1)) {
            source.append(Files.readString(SOURCES.resolve(name + ".java")));
        }
        for (String keys : listed(table)) {
            assertThat(source.toString()).as(keys).containsPattern(pattern(named(keys)));
        }
    }

    // Either a combination by its name, or a comparison of the code beside one of the modifier.
    private static String pattern(String keys) {
        String code = keys.substring(keys.lastIndexOf('+') + 1).toUpperCase(Locale.ROOT);
        String modifier =
                keys.startsWith("Shortcut+") ? "(?i:shortcut)" : keys.startsWith("Alt+") ? "isAltDown\\(\\)" : "";
        String compared = "(KeyCode\\.|case )" + code + "\\b";
        String before = modifier + "[^;]{0,90}" + compared;
        String after = compared + "[^;]{0,90}" + modifier;
        return "(?s)\"" + keys.replace("+", "\\+").replaceFirst("[^+]+$", "(?i:" + code + ")") + "\"|" + before + "|"
                + after;
    }

    @Test
    void bothLanguagesListTheSameKeys() {
        for (int table = 0; table < 8; table++) {
            assertThat(HelpTables.codes(HelpTopic.SHORTCUTS, Locale.CHINESE, table))
                    .isEqualTo(HelpTables.codes(HelpTopic.SHORTCUTS, Locale.ENGLISH, table));
        }
    }
}
