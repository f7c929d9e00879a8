package io.strongroom.app.console.keys;

import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.KeyUsage;
import io.strongroom.engine.model.KeyWarning;
import java.util.List;

/// One CMK in the table.
record KeyRow(KeyEntry entry, KeyUsage usage, List<KeyWarning> warnings) {
    KeyRow {
        warnings = List.copyOf(warnings);
    }

    KeyId id() {
        return entry.id();
    }

    String name() {
        return entry.displayName();
    }

    /// Whether people may change it; the managed default key belongs to the store.
    boolean isOurs() {
        return entry.kind() == KeyKind.USER;
    }

    boolean is(KeyState state) {
        return entry.state() == state;
    }

    boolean isExternal() {
        return KeyOriginFilter.of(this) == KeyOriginFilter.EXTERNAL;
    }

    /// Whether something is stored under it.
    boolean protectsSomething() {
        return usage.objects() + usage.uploads() > 0;
    }

    boolean isOverdue() {
        return warnings.stream().anyMatch(KeyWarning.RotationOverdue.class::isInstance);
    }

    /// Whether its material expires within the time in which people are warned.
    boolean expiresSoon() {
        return warnings.stream().anyMatch(KeyWarning.MaterialExpires.class::isInstance);
    }
}
