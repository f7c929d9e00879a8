package io.strongroom.engine.meta;

import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.MaterialState;
import java.time.Instant;
import java.util.Optional;

/// One version of a CMK as stored.
public record KeyVersionRow(KeyVersionId id, KeyId key, int number, Instant createdAt, Material material) {
    /// A new version with its material.
    public static KeyVersionRow of(KeyVersionId id, KeyId key, int number, Instant createdAt, byte[] wrapped) {
        return new KeyVersionRow(id, key, number, createdAt, Material.present(wrapped));
    }

    /// The material of a version.
    ///
    /// @param wrapped under the root key; empty once it is destroyed
    /// @param withheldUntil while [MaterialState#WITHHELD]: when it is destroyed
    public record Material(byte[] wrapped, MaterialState state, Optional<Instant> withheldUntil) {
        private static final byte[] NOTHING = {};

        /// Material to use.
        public static Material present(byte[] wrapped) {
            return new Material(wrapped, MaterialState.PRESENT, Optional.empty());
        }

        /// Material that is no more.
        public static Material destroyed() {
            return new Material(NOTHING, MaterialState.DESTROYED, Optional.empty());
        }

        /// The same material, wrapped otherwise.
        public Material wrappedAs(byte[] other) {
            return new Material(other, state, withheldUntil);
        }

        /// This material, deleted but restorable until `time`.
        public Material withheldUntil(Instant time) {
            return new Material(wrapped, MaterialState.WITHHELD, Optional.of(time));
        }
    }

    /// This version with other material.
    public KeyVersionRow with(Material other) {
        return new KeyVersionRow(id, key, number, createdAt, other);
    }
}
