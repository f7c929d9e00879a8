package io.strongroom.engine.meta;

import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectState;
import io.strongroom.engine.model.ObjectStates;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a search over the objects of one bucket looks for, and in which order.
///
/// @param prefix names begin with it
/// @param after the last object of the page before
public record ObjectSearch(
        String prefix, Reach reach, Filter filter, Order order, Way way, Optional<ObjectEntry> after) {
    static final String DELIMITER = "/";

    /// How far below the prefix.
    public enum Reach {
        DIRECT,
        ALL
    }

    /// Which way.
    public enum Way {
        UP,
        DOWN
    }

    /// What orders; objects that are equal in it follow by name.
    public enum Order {
        NAME,
        SIZE,
        LAST_MODIFIED,
        ENCRYPTION,
        KEY
    }

    /// What is wanted of the objects below the prefix.
    ///
    /// @param nameContains what the name behind the prefix contains, whatever its case; empty for any
    /// @param modes empty for any
    /// @param states empty for any
    /// @param rules what the states depend on
    public record Filter(String nameContains, Set<EncryptionMode> modes, Set<ObjectState> states, ObjectStates rules) {
        public Filter {
            nameContains = nameContains.toLowerCase(Locale.ROOT);
            modes = Set.copyOf(modes);
            states = Set.copyOf(states);
        }

        boolean none() {
            return nameContains.isEmpty() && modes.isEmpty() && states.isEmpty();
        }
    }

    NameRange range() {
        return NameRange.ofPrefix(prefix.getBytes(StandardCharsets.UTF_8));
    }

    Folders folders() {
        return Folders.below(prefix, reach == Reach.DIRECT ? DELIMITER : "");
    }

    /// Whether the filter lets an object through.
    public boolean lets(ObjectEntry object) {
        return lets(IndexedObject.of(object));
    }

    /// Whether the filter lets an object through.
    boolean lets(IndexedObject object) {
        return (filter.modes().isEmpty() || filter.modes().contains(object.mode()))
                && (filter.states().isEmpty()
                        || filter.states().contains(filter.rules().of(object.mode(), object.origin(), object.key())))
                && (filter.nameContains().isEmpty() || rest(object.name()).contains(filter.nameContains()));
    }

    private String rest(byte[] name) {
        return new String(name, StandardCharsets.UTF_8)
                .substring(prefix.length())
                .toLowerCase(Locale.ROOT);
    }
}
