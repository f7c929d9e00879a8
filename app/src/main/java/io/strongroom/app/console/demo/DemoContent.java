package io.strongroom.app.console.demo;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Small files of the kinds the names promise; the same name always has the same content.
final class DemoContent {
    private static final int LEAST_LINES = 40;
    private static final int MORE_LINES = 700;
    private static final int LEAST_BYTES = 16 * 1024;
    private static final int MORE_BYTES = 64 * 1024;
    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv",
            "json", "application/json",
            "md", "text/markdown",
            "txt", "text/plain",
            "css", "text/css",
            "svg", "image/svg+xml",
            "html", "text/html",
            "bin", "application/octet-stream");

    private DemoContent() {}

    /// The media type of a name.
    static String type(String name) {
        return TYPES.getOrDefault(ending(name), "application/octet-stream");
    }

    /// The content of a name.
    static byte[] of(String name) {
        Random random = new Random(name.hashCode());
        return switch (ending(name)) {
            case "bin" -> bytes(random);
            case "svg" -> text(svg(random));
            case "html" -> text("<!doctype html>\n<title>" + name + "</title>\n<p>" + lines(random, "%d") + "</p>\n");
            case "json" -> text("{\"name\": \"" + name + "\", \"values\": [" + lines(random, "%d,") + "0]}\n");
            case "css" -> text(lines(random, ".cell-%d { margin: 4px; }"));
            case "csv" -> text("id,account,amount\n" + lines(random, "%d,1200,17.50"));
            default -> text(name + "\n\n" + lines(random, "Line %d of a file that was made for the demo store."));
        };
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String lines(Random random, String pattern) {
        int count = LEAST_LINES + random.nextInt(MORE_LINES);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(String.format(Locale.ROOT, pattern, random.nextInt(1_000_000)))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String svg(Random random) {
        StringBuilder picture =
                new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">\n");
        for (int i = 0; i < LEAST_LINES; i++) {
            picture.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%d\" cy=\"%d\" r=\"%d\"/>%n",
                    random.nextInt(100),
                    random.nextInt(100),
                    1 + random.nextInt(12)));
        }
        return picture.append("</svg>\n").toString();
    }

    private static byte[] bytes(Random random) {
        byte[] content = new byte[LEAST_BYTES + random.nextInt(MORE_BYTES)];
        random.nextBytes(content);
        return content;
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
