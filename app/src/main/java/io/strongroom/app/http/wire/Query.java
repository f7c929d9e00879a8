package io.strongroom.app.http.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The query of a request, decoded, in the order it came in. Of a parameter that is there more than once the first
/// counts.
public record Query(List<Parameter> parameters) {
    public Query {
        parameters = List.copyOf(parameters);
    }

    /// How a value was written.
    public enum Form {
        /// `name`
        BARE,
        /// `name=value`, where the value may be empty
        ASSIGNED
    }

    /// @param value empty for a bare name
    public record Parameter(String name, String value, Form form) {}

    /// Reads what stands behind the question mark.
    public static Query parse(String raw) throws FailureException {
        List<Parameter> parameters = new ArrayList<>();
        for (String one : raw.split("&", -1)) {
            if (!one.isEmpty()) {
                int equals = one.indexOf('=');
                String name = equals < 0 ? one : one.substring(0, equals);
                parameters.add(new Parameter(
                        PercentCode.decode(name, PercentCode.Plus.SPACE),
                        equals < 0 ? "" : PercentCode.decode(one.substring(equals + 1), PercentCode.Plus.SPACE),
                        equals < 0 ? Form.BARE : Form.ASSIGNED));
            }
        }
        return new Query(parameters);
    }

    /// Whether a parameter is there, with or without a value.
    public boolean has(String name) {
        return get(name).isPresent();
    }

    /// The value of a parameter; empty text for a bare name.
    public Optional<String> get(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    /// The value of a parameter; empty text also when it is not there.
    public String text(String name) {
        return get(name).orElse("");
    }
}
