package io.strongroom.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.ui.UiResources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every key that sources and views name exists, and every key that exists is named.
///
/// A literal that ends with a dot, as in `"common.state." + word`, names every key that begins with it.
class MessageKeysTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)*\\.?)\"");
    private static final Pattern CALL =
            Pattern.compile("(?:\\.text|\\.binding)\\(\\s*\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)+)\"\\s*[,)]");
    private static final Pattern FXML_KEY = Pattern.compile("\"%([A-Za-z0-9.]+)\"");

    private final Set<String> keys =
            new TreeSet<>(UiResources.messages(Locale.ENGLISH).keySet());
    private final List<String> java = new ArrayList<>();
    private final List<String> fxml = new ArrayList<>();

    @BeforeEach
    void readSources() throws IOException {
        read(Path.of("src/main/java"), ".java", java);
        read(Path.of("../ui-resources/src/main/resources/io/strongroom/ui/fxml"), ".fxml", fxml);
    }

    @Test
    void everyKeyUsedExists() {
        Set<String> used = found(java, CALL);
        used.addAll(found(fxml, FXML_KEY));
        Set<String> families = keys.stream().map(MessageKeysTest::family).collect(Collectors.toSet());
        found(java, LITERAL).stream()
                .filter(literal -> literal.contains(".") && !literal.endsWith("."))
                .filter(literal -> families.contains(family(literal)))
                .forEach(used::add);
        used.removeAll(keys);
        assertThat(used).isEmpty();
    }

    @Test
    void everyKeyThatExistsIsUsed() {
        Set<String> named = found(java, LITERAL);
        named.addAll(found(fxml, FXML_KEY));
        List<String> unused = keys.stream()
                .filter(key -> named.stream().noneMatch(name -> name.equals(key) || isBeginning(name, key)))
                .toList();
        assertThat(unused).isEmpty();
    }

    private static boolean isBeginning(String name, String key) {
        return name.endsWith(".") && key.startsWith(name);
    }

    private static String family(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> found(List<String> sources, Pattern pattern) {
        return sources.stream()
                .flatMap(source -> pattern.matcher(source).results())
                .map(hit -> hit.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void read(Path folder, String ending, List<String> into) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                into.add(Files.readString(file));
            }
        }
    }
}
