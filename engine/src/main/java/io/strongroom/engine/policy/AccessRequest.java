package io.strongroom.engine.policy;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One action on one resource, and what is known of the request.
///
/// @param context values by names in small letters, such as `acs:sourceip`
public record AccessRequest(String action, String resource, Map<String, String> context) {
    public AccessRequest {
        Map<String, String> known = new TreeMap<>();
        context.forEach((name, value) -> known.put(name.toLowerCase(Locale.ROOT), value));
        context = Map.copyOf(known);
    }
}
