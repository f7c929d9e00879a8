package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Small classes. What is longer is listed here by name; the lists may only become shorter, so a class that was split
/// has to leave its list.
class SizeTest {
    private static final int CLASS = 250;
    private static final int VIEW_MODEL = 200;
    private static final int CONTROLLER = 80;

    private static final Set<String> LONG_CLASSES =
            Set.of("Connections", "CopyCommand", "EngineParts", "JobRunner", "KeySlots");
    private static final Set<String> LONG_VIEW_MODELS = Set.of();
    private static final Set<String> LONG_CONTROLLERS =
            Set.of("ChangeSheet", "NewPassphraseController", "ObjectDetailsController", "UploadSheet");

    private static final Map<String, String> SOURCES = new TreeMap<>();

    @BeforeAll
    static void readSources() throws IOException {
        for (String module : new String[] {"../engine", "../ui-resources", "."}) {
            try (Stream<Path> files = Files.walk(Path.of(module, "src/main/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    if (!name.equals("package-info")) {
                        SOURCES.put(name, Files.readString(file));
                    }
                }
            }
        }
    }

    @Test
    void aFileHasNoMoreThan250Lines() {
        assertThat(longerThan(CLASS, _ -> true, SizeTest::lines)).isEqualTo(LONG_CLASSES);
    }

    @Test
    void aViewModelHasNoMoreThan200Lines() {
        assertThat(longerThan(VIEW_MODEL, name -> name.endsWith("ViewModel"), SizeTest::lines))
                .isEqualTo(LONG_VIEW_MODELS);
    }

    /// A controller is what the loader of views fills. Half of its file is imports, so they do not
    /// count, and neither do blank lines.
    @Test
    void aControllerHasNoMoreThan80Lines() {
        assertThat(longerThan(CONTROLLER, name -> source(name).contains("@FXML"), SizeTest::ownLines))
                .isEqualTo(LONG_CONTROLLERS);
    }

    private static Set<String> longerThan(int limit, Predicate<String> which, ToIntFunction<String> size) {
        return SOURCES.keySet().stream()
                .filter(which)
                .filter(name -> size.applyAsInt(source(name)) > limit)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private static String source(String name) {
        return SOURCES.getOrDefault(name, "");
    }

    private static int lines(String source) {
        return (int) source.lines().count();
    }

    private static int ownLines(String source) {
        return (int) source.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("import ") && !line.startsWith("package "))
                .count();
    }
}
