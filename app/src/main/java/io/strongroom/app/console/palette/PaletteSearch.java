package io.strongroom.app.console.palette;

import io.strongroom.app.console.palette.PaletteEntry.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds entries: each word that was typed is in the text or the detail of what is found, whatever its case.
///
/// What begins with the words comes before what has a word that does, and that before the rest; short texts come
/// before long ones.
final class PaletteSearch {
    /// Most entries of one kind, so that ten thousand buckets do not push everything else away.
    static final int OF_ONE_KIND = 8;

    private static final int WHOLE = 0;
    private static final int BEGINS = 1;
    private static final int WORD_BEGINS = 2;
    private static final int ANYWHERE = 3;
    private static final int NOT = 4;

    private PaletteSearch() {}

    /// The best of each kind, in the order of kinds.
    static List<PaletteEntry> best(List<PaletteEntry> all, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        Map<Kind, List<Found>> found = new EnumMap<>(Kind.class);
        for (PaletteEntry entry : all) {
            int rank = rank(entry, wanted);
            if (rank < NOT) {
                found.computeIfAbsent(entry.kind(), _ -> new ArrayList<>()).add(new Found(entry, rank));
            }
        }
        return found.values().stream()
                .flatMap(kind -> kind.stream().sorted(order(wanted)).limit(OF_ONE_KIND))
                .map(Found::entry)
                .toList();
    }

    // While nothing is typed the entries stand as they were given.
    private static Comparator<Found> order(String wanted) {
        Comparator<Found> byRank = Comparator.comparingInt(Found::rank);
        return wanted.isEmpty()
                ? byRank
                : byRank.thenComparingInt(found -> found.entry().text().length());
    }

    private static int rank(PaletteEntry entry, String wanted) {
        String text = entry.text().toLowerCase(Locale.ROOT);
        if (text.equals(wanted)) {
            return WHOLE;
        }
        if (text.startsWith(wanted)) {
            return BEGINS;
        }
        String both = text + " " + entry.detail().toLowerCase(Locale.ROOT);
        int rank = WORD_BEGINS;
        for (String word : wanted.split("\\s+", -1)) {
            if (!both.contains(word)) {
                return NOT;
            }
            rank = beginsWord(text, word) ? rank : ANYWHERE;
        }
        return rank;
    }

    private static boolean beginsWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private record Found(PaletteEntry entry, int rank) {}
}
