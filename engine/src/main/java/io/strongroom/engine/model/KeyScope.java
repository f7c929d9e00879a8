package io.strongroom.engine.model;

import java.util.Optional;

/// What is under a key: all of it, or what one version protects, or what one bucket holds of it.
public record KeyScope(KeyId key, Optional<KeyVersionId> version, Optional<BucketName> bucket) {
    /// Everything under `key`.
    public static KeyScope of(KeyId key) {
        return new KeyScope(key, Optional.empty(), Optional.empty());
    }

    /// The part of it that `other` wrapped.
    public KeyScope under(KeyVersionId other) {
        return new KeyScope(key, Optional.of(other), bucket);
    }

    /// The part of it in `other`.
    public KeyScope in(BucketName other) {
        return new KeyScope(key, version, Optional.of(other));
    }
}
