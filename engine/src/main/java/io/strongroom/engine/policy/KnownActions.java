package io.strongroom.engine.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The actions that exist, in their own writing.
final class KnownActions {
    private static final List<String> ALL = read();
    private static final int FARTHEST = 3;

    private KnownActions() {}

    private static List<String> read() {
        try (InputStream file = KnownActions.class.getResourceAsStream("actions.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those that a pattern means.
    static List<String> meantBy(ActionPattern pattern) {
        return ALL.stream().filter(pattern::matches).toList();
    }

    /// The one whose name is nearest, if one is near.
    static Optional<String> nearest(String name) {
        return ALL.stream()
                .filter(action -> distance(name, action) <= FARTHEST)
                .min(Comparator.comparingInt(action -> distance(name, action)));
    }

    /// How many letters must be put in, taken out or changed (Levenshtein), case aside.
    private static int distance(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int changed = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
