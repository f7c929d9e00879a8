package io.strongroom.engine.usecase.access;

import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.KeyState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The states of CMKs as the trail has told them so far. Not safe for many threads.
final class PastKeys {
    private final Map<String, KeyState> states = new HashMap<>();
    private final Set<String> made = new HashSet<>();

    /// Hears of one thing that was done.
    void take(AuditEntry entry) {
        Map<String, String> said = entry.parameters();
        String key = said.getOrDefault("keyId", entry.resource());
        if (entry.event().equals("CreateKey")) {
            made.add(key);
        }
        if (said.containsKey("keyState")) {
            states.put(key, state(said.get("keyState")));
        }
        if (said.containsKey("deletedKeyId")) {
            states.remove(said.get("deletedKeyId"));
        }
    }

    private static KeyState state(String apiName) {
        for (KeyState state : KeyState.values()) {
            if (state.apiName().equals(apiName)) {
                return state;
            }
        }
        throw new IllegalStateException("a state that no version of this program knew: " + apiName);
    }

    /// The state of a key; empty when it is not there, not yet or no more.
    Optional<KeyState> state(Object key) {
        return Optional.ofNullable(states.get(key.toString()));
    }

    /// Whether people made the key; those that the store makes need no permission.
    boolean isOfPeople(Object key) {
        return made.contains(key.toString());
    }
}
