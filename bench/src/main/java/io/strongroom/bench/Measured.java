package io.strongroom.bench;

import java.util.List;
import java.util.Locale;

/// What came out: one ratio per round. The median counts; the extremes say how noisy it was.
///
/// @param what was compared with what
/// @param ratios one per round
/// @param absolute the same in units, for a feeling of size only
record Measured(String what, Goal goal, List<Double> ratios, String absolute) {
    Measured {
        ratios = ratios.stream().sorted().toList();
        if (ratios.isEmpty()) {
            throw new IllegalArgumentException("no rounds: " + what);
        }
    }

    double median() {
        return Samples.median(ratios);
    }

    /// A line of the table of [#header].
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | **%.2f** | %.2f to %.2f, %d rounds | %s | %s |",
                what,
                goal,
                median(),
                ratios.getFirst(),
                ratios.getLast(),
                ratios.size(),
                verdict(),
                absolute);
    }

    private String verdict() {
        if (goal instanceof Goal.None) {
            return "-";
        }
        return goal.isMetBy(median()) ? "yes" : "NO";
    }

    static String header() {
        return """
                | ratio | wanted | median | range | met | absolute |
                | --- | --- | --- | --- | --- | --- |""";
    }
}
