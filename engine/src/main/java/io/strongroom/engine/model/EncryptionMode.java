package io.strongroom.engine.model;

/// How one object version is protected at rest.
public enum EncryptionMode {
    /// Stored as it is.
    NONE,
    /// SSE-OSS: data keys wrapped by the store's own rotating key ring.
    SSE_OSS,
    /// SSE-KMS with the managed default key `alias/acs/oss`.
    SSE_KMS_DEFAULT,
    /// SSE-KMS with a key that a person chose.
    SSE_KMS_CHOSEN;

    /// The mode of objects whose data keys a key of this kind wraps.
    public static EncryptionMode of(KeyKind kind) {
        return switch (kind) {
            case OSS_RING -> SSE_OSS;
            case MANAGED_DEFAULT -> SSE_KMS_DEFAULT;
            case USER -> SSE_KMS_CHOSEN;
        };
    }

    /// Whether content is ciphertext.
    public boolean isEncrypted() {
        return this != NONE;
    }

    /// Whether a CMK that clients can see wraps the data key.
    public boolean isKms() {
        return this == SSE_KMS_DEFAULT || this == SSE_KMS_CHOSEN;
    }
}
