package io.strongroom.app.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a command tells, by name: the API's own field names in camelCase. Values are texts, numbers, yes/no, lists and
/// facts again; absent facts have no name here.
public final class Facts {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /// Adds a text.
    public Facts with(String name, String value) {
        return put(name, value);
    }

    /// Adds a text where there is one.
    public Facts with(String name, Optional<String> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    /// Adds a number.
    public Facts with(String name, long value) {
        return put(name, value);
    }

    /// Adds a yes or no.
    public Facts with(String name, boolean value) {
        return put(name, value);
    }

    /// Adds a moment, in UTC as ISO 8601 writes it.
    public Facts with(String name, Instant value) {
        return put(name, value.toString());
    }

    /// Adds a list of texts.
    public Facts with(String name, List<String> values) {
        return put(name, List.copyOf(values));
    }

    /// Adds facts under a name of their own.
    public Facts with(String name, Facts value) {
        return put(name, value);
    }

    /// Adds a list of facts.
    public Facts withAll(String name, List<Facts> values) {
        return put(name, List.copyOf(values));
    }

    private Facts put(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /// The facts in the order they were added.
    Map<String, Object> values() {
        return values;
    }

    /// One JSON object in one line.
    public String json() {
        return JsonText.of(this);
    }

    /// One `name: value` line each, values one below the other.
    public String text() {
        int width = values.keySet().stream().mapToInt(String::length).max().orElse(0) + 1;
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) -> text.append(name)
                .append(':')
                .repeat(' ', width - name.length())
                .append(plain(value))
                .append('\n'));
        return text.toString();
    }

    private static String plain(Object value) {
        return switch (value) {
            case List<?> list ->
                String.join(", ", list.stream().map(Facts::plain).toList());
            case Facts facts -> facts.json();
            default -> value.toString();
        };
    }
}
