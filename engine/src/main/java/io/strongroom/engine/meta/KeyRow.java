package io.strongroom.engine.meta;

import io.strongroom.engine.model.DeletionProtection;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.KeyState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A CMK as stored, without its versions and aliases.
///
/// @param deletionAt when the key goes, while its deletion is scheduled
public record KeyRow(
        KeyId id,
        KeyKind kind,
        KeyOrigin origin,
        KeySpec spec,
        KeyState state,
        String description,
        String creator,
        Instant createdAt,
        Optional<Instant> deletionAt,
        DeletionProtection protection,
        Imported imported,
        Rotation rotation) {
    /// What is known of imported material.
    ///
    /// @param expiresAt when it expires; empty for never, and while there is none
    /// @param fingerprint of the first import; kept when the material goes, empty before it came
    public record Imported(Optional<Instant> expiresAt, byte[] fingerprint) {
        private static final byte[] NONE = {};

        /// Nothing was ever imported.
        public static Imported nothing() {
            return new Imported(Optional.empty(), NONE);
        }

        /// The same material with another expiry.
        public Imported expiring(Optional<Instant> time) {
            return new Imported(time, fingerprint);
        }
    }

    /// How a key rotates.
    ///
    /// @param interval empty while it does not rotate by itself
    /// @param lastAt when its newest version was made
    public record Rotation(Optional<Duration> interval, Optional<Instant> lastAt) {
        /// When the next version is due; may lie in the past while the key is not enabled.
        public Optional<Instant> nextAt() {
            return interval.isEmpty() ? Optional.empty() : lastAt.map(last -> last.plus(interval.get()));
        }
    }

    /// When imported material expires.
    public Optional<Instant> materialExpiresAt() {
        return imported.expiresAt();
    }

    /// This key in another state.
    public KeyRow inState(KeyState other) {
        return copy(other, description, deletionAt, protection, imported, rotation);
    }

    /// This key with another description.
    public KeyRow described(String other) {
        return copy(state, other, deletionAt, protection, imported, rotation);
    }

    /// This key, going at `time`, or not going.
    public KeyRow goingAt(Optional<Instant> time) {
        return copy(state, description, time, protection, imported, rotation);
    }

    /// This key with another protection.
    public KeyRow with(DeletionProtection other) {
        return copy(state, description, deletionAt, other, imported, rotation);
    }

    /// This key with other imported material.
    public KeyRow with(Imported other) {
        return copy(state, description, deletionAt, protection, other, rotation);
    }

    /// This key rotated at `time`.
    public KeyRow rotatedAt(Instant time) {
        return with(new Rotation(rotation.interval(), Optional.of(time)));
    }

    /// This key with another rotation interval, or without one.
    public KeyRow rotatingEvery(Optional<Duration> interval) {
        return with(new Rotation(interval, rotation.lastAt()));
    }

    private KeyRow with(Rotation other) {
        return copy(state, description, deletionAt, protection, imported, other);
    }

    private KeyRow copy(
            KeyState newState,
            String newDescription,
            Optional<Instant> newDeletionAt,
            DeletionProtection newProtection,
            Imported newImported,
            Rotation newRotation) {
        return new KeyRow(
                id,
                kind,
                origin,
                spec,
                newState,
                newDescription,
                creator,
                createdAt,
                newDeletionAt,
                newProtection,
                newImported,
                newRotation);
    }
}
