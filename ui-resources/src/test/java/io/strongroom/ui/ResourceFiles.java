package io.strongroom.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The resource files as they lie in the source tree.
final class ResourceFiles {
    private static final Path ROOT = Path.of("src/main/resources/io/strongroom/ui");
    private static final Pattern DECLARATION = Pattern.compile("(-sr-[a-z0-9-]+)\\s*:\\s*([^;]+);");

    private ResourceFiles() {}

    static List<Path> under(String folder, String ending) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String sheet(Path file) {
        return text(file).replaceAll("(?s)/\\*.*?\\*/", "");
    }

    static Map<String, String> tokens(String theme) {
        Matcher matcher = DECLARATION.matcher(sheet(ROOT.resolve("css/tokens-" + theme + ".css")));
        Map<String, String> tokens = new TreeMap<>();
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2).trim());
        }
        return tokens;
    }
}
