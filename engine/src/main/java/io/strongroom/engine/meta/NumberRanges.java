package io.strongroom.engine.meta;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A set of numbers as the trail writes it: `3,7-12,90`, ascending.
public final class NumberRanges {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");

    private record Range(long first, long last) {
        String text() {
            return first == last ? Long.toString(first) : first + "-" + last;
        }
    }

    private final List<Range> ranges;

    private NumberRanges(List<Range> ranges) {
        this.ranges = ranges;
    }

    /// Of these numbers, in any order.
    public static NumberRanges of(Collection<Long> numbers) {
        List<Range> ranges = new ArrayList<>();
        for (long number : numbers.stream().sorted().distinct().toList()) {
            if (!ranges.isEmpty() && ranges.getLast().last() + 1 == number) {
                ranges.set(ranges.size() - 1, new Range(ranges.getLast().first(), number));
            } else {
                ranges.add(new Range(number, number));
            }
        }
        return new NumberRanges(List.copyOf(ranges));
    }

    /// Reads what [#text] wrote; what is no number is in no range.
    public static NumberRanges parse(String text) {
        List<Range> ranges = new ArrayList<>();
        Matcher range = RANGE.matcher(text);
        while (range.find()) {
            String last = range.group(2) == null ? range.group(1) : range.group(2);
            ranges.add(new Range(Long.parseLong(range.group(1)), Long.parseLong(last)));
        }
        return new NumberRanges(List.copyOf(ranges));
    }

    public boolean contains(long number) {
        return ranges.stream().anyMatch(range -> range.first() <= number && number <= range.last());
    }

    public String text() {
        return String.join(",", ranges.stream().map(Range::text).toList());
    }
}
