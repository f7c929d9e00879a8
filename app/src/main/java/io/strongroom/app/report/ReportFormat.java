package io.strongroom.app.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The forms of a report on a job. In each the last line holds the Merkle root of the lines before
/// it.
public enum ReportFormat {
    CSV("#merkle-root,", ""),
    JSON(" \"merkleRoot\": \"", "\"}"),
    HTML("<!-- merkle-root ", " -->");

    private final String before;
    private final String after;

    ReportFormat(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /// The ending of file names, which is also how the form is typed.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The form with such an ending.
    public static Optional<ReportFormat> of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// The last line.
    String seal(String root) {
        return before + root + after;
    }

    /// The root that a last line holds; empty for a line that is none.
    Optional<String> rootIn(String line) {
        boolean like = line.startsWith(before) && line.endsWith(after) && line.length() == seal("").length() + 64;
        return like ? Optional.of(line.substring(before.length(), before.length() + 64)) : Optional.empty();
    }
}
