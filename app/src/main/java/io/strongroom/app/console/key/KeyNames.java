package io.strongroom.app.console.key;

import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What people call the keys of the store.
///
/// A rule names a key by id or alias, verbatim, and may name one that does not exist; then that is
/// its name.
public record KeyNames(Map<String, String> names) {
    /// Of a store whose keys are not known.
    public static final KeyNames NONE = new KeyNames(Map.of());

    public KeyNames {
        names = Map.copyOf(names);
    }

    /// The names of `keys`.
    public static KeyNames of(List<KeyEntry> keys) {
        Map<String, String> names = new HashMap<>();
        for (KeyEntry key : keys) {
            names.put(key.id().toString(), key.displayName());
            key.aliases().forEach(alias -> names.put(alias.value(), alias.shortName()));
        }
        return new KeyNames(names);
    }

    /// The name of the key that a rule calls `id`.
    public String name(String id) {
        String plain = id.startsWith(KeyAlias.PREFIX) ? id.substring(KeyAlias.PREFIX.length()) : id;
        return names.getOrDefault(id, plain);
    }

    /// The name of a key.
    public String name(KeyId id) {
        return name(id.toString());
    }
}
