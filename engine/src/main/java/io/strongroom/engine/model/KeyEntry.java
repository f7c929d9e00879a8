package io.strongroom.engine.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A CMK as it can be shown: everything but its material.
///
/// @param versions oldest first; empty while no material was ever imported
/// @param aliases sorted
/// @param deletion when the key goes, while its deletion is scheduled
/// @param materialExpiry when imported material expires
/// @param rotationInterval empty while the key does not rotate by itself
public record KeyEntry(
        KeyId id,
        KeyKind kind,
        KeyOrigin origin,
        KeySpec spec,
        KeyState state,
        String description,
        List<KeyAlias> aliases,
        String creator,
        Instant createdAt,
        Optional<Instant> deletion,
        Optional<Instant> materialExpiry,
        Optional<Duration> rotationInterval,
        Optional<Instant> lastRotation,
        DeletionProtection protection,
        List<KeyVersionEntry> versions) {
    public KeyEntry {
        aliases = List.copyOf(aliases);
        versions = List.copyOf(versions);
    }

    /// The version that wraps new data keys.
    public Optional<KeyVersionEntry> primaryVersion() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /// How automatic rotation stands; suspended while it is set and the key is not enabled.
    public AutomaticRotation automaticRotation() {
        if (rotationInterval.isEmpty()) {
            return AutomaticRotation.DISABLED;
        }
        return state == KeyState.ENABLED ? AutomaticRotation.ENABLED : AutomaticRotation.SUSPENDED;
    }

    /// When the next version is due; may lie in the past while rotation is suspended.
    public Optional<Instant> nextRotation() {
        return rotationInterval.flatMap(interval -> lastRotation.map(last -> last.plus(interval)));
    }

    /// Whether there is material, usable or not.
    public boolean hasMaterial() {
        return versions.stream().anyMatch(version -> version.material() == MaterialState.PRESENT);
    }

    /// Until when deleted material can be restored.
    public Optional<Instant> restorableUntil() {
        return primaryVersion().flatMap(KeyVersionEntry::withheldUntil);
    }

    /// The first alias without its prefix, else the id: what people call the key.
    public String displayName() {
        return displayName(id, aliases);
    }

    /// What people call a key with these aliases.
    public static String displayName(KeyId id, List<KeyAlias> aliases) {
        return aliases.isEmpty() ? id.toString() : aliases.getFirst().shortName();
    }
}
