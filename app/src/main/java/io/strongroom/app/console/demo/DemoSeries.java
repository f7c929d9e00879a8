package io.strongroom.app.console.demo;

import io.strongroom.engine.model.EncryptionRule;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Some objects alike: their names, how many, and what travels with them.
///
/// @param pattern the name with a place for the number
/// @param rule what the uploads ask for; empty to follow the bucket's default
/// @param metadata user metadata
record DemoSeries(String pattern, int count, Optional<EncryptionRule> rule, Map<String, String> metadata) {
    DemoSeries {
        metadata = Map.copyOf(metadata);
    }

    static DemoSeries of(String pattern, int count) {
        return new DemoSeries(pattern, count, Optional.empty(), Map.of());
    }

    DemoSeries under(EncryptionRule asked) {
        return new DemoSeries(pattern, count, Optional.of(asked), metadata);
    }

    DemoSeries with(String name, String value) {
        Map<String, String> more = new TreeMap<>(metadata);
        more.put(name, value);
        return new DemoSeries(pattern, count, rule, more);
    }

    String name(int index) {
        return String.format(Locale.ROOT, pattern, index + 1);
    }
}
