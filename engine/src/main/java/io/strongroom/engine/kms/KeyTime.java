package io.strongroom.engine.kms;

import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.KeyVersionRow;
import io.strongroom.engine.meta.KeyVersionRow.Material;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.MaterialState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the passing of time does to a key, computed from the dates in its row.
///
/// Every use sees a key through this, so that no expired key works once more and no due deletion waits for a timer;
/// [KeyTransitions] writes down later what is true already.
final class KeyTime {
    private KeyTime() {}

    /// What is to be written down about a key.
    enum Due {
        /// Its deletion date has passed.
        DELETION("DeleteKey"),
        /// Its imported material has expired.
        EXPIRY("ExpireKeyMaterial"),
        /// Deleted material can no longer be restored.
        DESTRUCTION("DestroyKeyMaterial"),
        /// Its next version is due.
        ROTATION("RotateKey");

        private final String event;

        Due(String event) {
            this.event = event;
        }

        /// The operation in the trail.
        String event() {
            return event;
        }
    }

    /// Whether the key's deletion date has passed.
    static boolean isGone(KeyRow key, Instant now) {
        return key.state() == KeyState.PENDING_DELETION && reached(key.deletionAt(), now);
    }

    /// Whether the key's imported material has expired.
    static boolean isExpired(KeyRow key, Instant now) {
        return key.origin() == KeyOrigin.EXTERNAL && reached(key.materialExpiresAt(), now);
    }

    /// Whether the key's next version is due; only an enabled key rotates.
    static boolean isRotationDue(KeyRow key, Instant now) {
        return at(key, now).state() == KeyState.ENABLED
                && reached(key.rotation().nextAt(), now);
    }

    /// The key as it is at `now`. A key whose deletion is scheduled stays so when its material expires.
    static KeyRow at(KeyRow key, Instant now) {
        boolean loses = key.state() == KeyState.ENABLED || key.state() == KeyState.DISABLED;
        return loses && isExpired(key, now) ? key.inState(KeyState.PENDING_IMPORT) : key;
    }

    /// The version as it is at `now`.
    static KeyVersionRow at(KeyVersionRow version, KeyRow key, Instant now) {
        boolean destroyed = isExpired(key, now) || reached(version.material().withheldUntil(), now);
        return destroyed ? version.with(Material.destroyed()) : version;
    }

    /// What is to be written down about a stored key at `now`; the weightiest first, others follow when that is done.
    static Optional<Due> due(KeyRow key, List<KeyVersionRow> versions, Instant now) {
        if (isGone(key, now)) {
            return Optional.of(Due.DELETION);
        }
        boolean hasBytes =
                versions.stream().anyMatch(version -> version.material().state() != MaterialState.DESTROYED);
        if (isExpired(key, now) && (hasBytes || at(key, now).state() != key.state())) {
            return Optional.of(Due.EXPIRY);
        }
        if (versions.stream().anyMatch(version -> reached(version.material().withheldUntil(), now))) {
            return Optional.of(Due.DESTRUCTION);
        }
        return isRotationDue(key, now) ? Optional.of(Due.ROTATION) : Optional.empty();
    }

    private static boolean reached(Optional<Instant> time, Instant now) {
        return time.isPresent() && !now.isBefore(time.get());
    }
}
