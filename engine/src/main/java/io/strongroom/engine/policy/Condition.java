package io.strongroom.engine.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a statement asks of one key of the request.
///
/// @param key in small letters: names of keys have no case
record Condition(ConditionOperator operator, String key, List<String> values) {
    Condition {
        values = List.copyOf(values);
    }

    /// @param context of the request, by names in small letters
    Truth test(Map<String, String> context) {
        return operator.test(Optional.ofNullable(context.get(key)), values);
    }
}
