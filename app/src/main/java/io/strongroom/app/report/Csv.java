package io.strongroom.app.report;

import java.util.List;
import java.util.stream.Collectors;

/// Lines of comma-separated values (RFC 4180).
final class Csv {
    private Csv() {}

    /// One line with the return that belongs before the line feed, without the line feed.
    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r";
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
