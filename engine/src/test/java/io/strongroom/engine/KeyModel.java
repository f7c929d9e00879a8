package io.strongroom.engine;

import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What keys and aliases should be, in the simplest way that could be right: plain fields, changed at once.
final class KeyModel {
    final List<ModelKey> keys = new ArrayList<>();
    final TreeMap<String, ModelKey> aliases = new TreeMap<>();
    private Instant now;

    KeyModel(Instant start) {
        now = start;
    }

    /// One key.
    static final class ModelKey {
        final KeyId id;
        final KeyOrigin origin;
        KeyState state;
        boolean material;
        boolean guarded;
        int versions;
        Instant rotatedAt;
        Optional<Duration> interval = Optional.empty();
        Optional<Instant> goes = Optional.empty();
        Optional<Instant> expires = Optional.empty();
        Optional<Problem> gone = Optional.empty();

        ModelKey(KeyId id, KeyOrigin origin, Instant now) {
            this.id = id;
            this.origin = origin;
            this.rotatedAt = now;
            if (origin == KeyOrigin.ALIYUN_KMS) {
                state = KeyState.ENABLED;
                material = true;
                versions = 1;
            } else {
                state = KeyState.PENDING_IMPORT;
            }
        }
    }

    Instant now() {
        return now;
    }

    ModelKey add(KeyId id, KeyOrigin origin) {
        ModelKey key = new ModelKey(id, origin, now);
        keys.add(key);
        return key;
    }

    /// What people call a key.
    String name(ModelKey key) {
        return aliases.entrySet().stream()
                .filter(alias -> alias.getValue() == key)
                .map(alias -> alias.getKey().substring("alias/".length()))
                .findFirst()
                .orElse(key.id.toString());
    }

    /// The clock shows `time`; it may have been set back.
    void clockShows(Instant time) {
        if (time.isAfter(now)) {
            now = time;
        }
        for (ModelKey key : keys) {
            if (key.gone.isEmpty()) {
                age(key);
            }
        }
    }

    private void age(ModelKey key) {
        if (key.goes.isPresent() && !now.isBefore(key.goes.get())) {
            key.gone = Optional.of(new Problem.KeyDeleted(key.id, name(key), key.goes.get()));
            aliases.values().removeIf(named -> named == key);
        } else if (key.expires.isPresent() && !now.isBefore(key.expires.get())) {
            key.material = false;
            if (key.state != KeyState.PENDING_DELETION) {
                key.state = KeyState.PENDING_IMPORT;
            }
        }
    }

    /// A key that is overdue and able to rotates.
    void rotateIfDue(ModelKey key) {
        boolean due = key.interval
                .map(interval -> !now.isBefore(key.rotatedAt.plus(interval)))
                .orElse(false);
        if (key.gone.isEmpty() && key.state == KeyState.ENABLED && due) {
            rotate(key);
        }
    }

    void rotate(ModelKey key) {
        key.versions++;
        key.rotatedAt = now;
    }

    /// What refuses `operation` on `key`.
    Optional<Problem> refusal(ModelKey key, KeyOperation operation) {
        if (key.gone.isPresent()) {
            return key.gone;
        }
        boolean rotates =
                operation == KeyOperation.CREATE_KEY_VERSION || operation == KeyOperation.UPDATE_ROTATION_POLICY;
        if (rotates && key.origin == KeyOrigin.EXTERNAL) {
            return Optional.of(new Problem.OriginForbids(key.id, name(key), key.origin, operation));
        }
        return allows(key.state, operation)
                ? Optional.empty()
                : Optional.of(new Problem.KeyStateForbids(key.id, name(key), key.state, operation));
    }

    private static boolean allows(KeyState state, KeyOperation operation) {
        return switch (operation) {
            case ENCRYPT, DECRYPT, CREATE_KEY_VERSION, UPDATE_ROTATION_POLICY -> state == KeyState.ENABLED;
            case ENABLE_KEY, DISABLE_KEY -> state == KeyState.ENABLED || state == KeyState.DISABLED;
            case SCHEDULE_KEY_DELETION, SET_DELETION_PROTECTION, CREATE_ALIAS, UPDATE_ALIAS ->
                state != KeyState.PENDING_DELETION;
            case CANCEL_KEY_DELETION -> state == KeyState.PENDING_DELETION;
            default -> throw new IllegalArgumentException("not in this model: " + operation);
        };
    }
}
