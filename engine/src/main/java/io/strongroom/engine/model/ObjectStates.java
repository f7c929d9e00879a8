package io.strongroom.engine.model;

import java.util.Map;
import java.util.Optional;

/// What the states of the objects of one bucket depend on: read once for many objects.
///
/// @param bucketDefault [EncryptionRule.None] when the bucket has none
/// @param keys all keys that exist
public record ObjectStates(EncryptionRule bucketDefault, Map<KeyId, KeyState> keys) {
    public ObjectStates {
        keys = Map.copyOf(keys);
    }

    /// The state of an object.
    public ObjectState of(ObjectEntry object) {
        return of(
                object.encryption().mode(),
                object.origin(),
                object.encryption().wrappingKey().map(ObjectEncryption.WrappingKey::key));
    }

    /// The state of an object that is protected like this.
    ///
    /// @param key what wraps its data key; empty for [EncryptionMode#NONE]
    public ObjectState of(EncryptionMode mode, ObjectOrigin origin, Optional<KeyId> key) {
        return switch (mode) {
            case NONE -> plain(origin);
            case SSE_OSS -> ObjectState.READABLE;
            case SSE_KMS_DEFAULT, SSE_KMS_CHOSEN ->
                key.map(keys::get).map(ObjectStates::under).orElse(ObjectState.KEY_DELETED);
        };
    }

    private ObjectState plain(ObjectOrigin origin) {
        if (origin == ObjectOrigin.MIRRORED) {
            return ObjectState.MIRRORED;
        }
        return bucketDefault instanceof EncryptionRule.None ? ObjectState.READABLE : ObjectState.HISTORY;
    }

    private static ObjectState under(KeyState key) {
        return switch (key) {
            case ENABLED -> ObjectState.READABLE;
            case DISABLED -> ObjectState.KEY_DISABLED;
            case PENDING_IMPORT -> ObjectState.MATERIAL_MISSING;
            case PENDING_DELETION -> ObjectState.KEY_PENDING_DELETION;
        };
    }
}
