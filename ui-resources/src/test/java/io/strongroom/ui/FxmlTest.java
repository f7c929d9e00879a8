package io.strongroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// FXML holds structure: no words, colours or controllers of its own, and ids that are unique in the whole application.
class FxmlTest {
    private static final Set<String> WORDS =
            Set.of("text", "promptText", "accessibleText", "title", "sentence", "headerText", "contentText", "help");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.]+)\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern ICON_BUTTON =
            Pattern.compile("(?s)<(Toggle|Menu)?Button\\b([^>]*button-icon[^>]*?)(/>|>.*?</(Toggle|Menu)?Button>)");

    @Test
    void everyWordIsAKey() {
        List<String> wrong = new ArrayList<>();
        each((file, name, value) -> {
            if (WORDS.contains(name) && !value.isEmpty() && !value.startsWith("%")) {
                wrong.add(file.getFileName() + ": " + name + "=" + value);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void thereIsNoInlineStyleAndNoController() {
        List<String> wrong = new ArrayList<>();
        each((file, name, value) -> {
            if (name.equals("style") || name.equals("fx:controller") || name.endsWith("Fill")) {
                wrong.add(file.getFileName() + ": " + name + "=" + value);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void idsAreUniqueInTheWholeApplication() {
        Map<String, Path> seen = new HashMap<>();
        List<String> twice = new ArrayList<>();
        each((file, name, value) -> {
            if (name.equals("fx:id")) {
                Path other = seen.put(value, file);
                if (other != null) {
                    twice.add(value + " in " + other.getFileName() + " and " + file.getFileName());
                }
            }
        });
        assertThat(twice).isEmpty();
    }

    @Test
    void iconOnlyButtonsHaveATooltipAndAnAccessibleText() {
        List<String> wrong = new ArrayList<>();
        for (Path file : ResourceFiles.under("fxml", ".fxml")) {
            Matcher button = ICON_BUTTON.matcher(ResourceFiles.text(file));
            while (button.find()) {
                if (!button.group().contains("accessibleText=\"%")
                        || !button.group().contains("<Tooltip")) {
                    wrong.add(file.getFileName() + ": " + button.group(2).strip());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void each(Visitor visitor) {
        for (Path file : ResourceFiles.under("fxml", ".fxml")) {
            Matcher attribute =
                    ATTRIBUTE.matcher(ResourceFiles.text(file).replaceAll("(?s)<!--.*?-->|<\\?.*?\\?>", ""));
            while (attribute.find()) {
                visitor.see(file, attribute.group(1), attribute.group(2));
            }
        }
    }

    @FunctionalInterface
    private interface Visitor {
        void see(Path file, String attribute, String value);
    }
}
