package io.strongroom.engine.model;

import java.util.Optional;

/// What is to wrap data keys from now on; the mode of the objects follows from it.
public sealed interface RewrapTarget {
    /// The newest version of the same key.
    record NewestVersion() implements RewrapTarget {}

    /// Another CMK.
    record Key(KeyId key) implements RewrapTarget {}

    /// The managed default CMK, made on first use.
    record ManagedDefault() implements RewrapTarget {}

    /// The store's own ring: the objects become SSE-OSS.
    record OssManaged() implements RewrapTarget {}

    /// The rule whose key this is; none for the key the objects are under already.
    default Optional<EncryptionRule> rule() {
        return switch (this) {
            case NewestVersion() -> Optional.empty();
            case Key(KeyId key) -> Optional.of(EncryptionRule.kms(key.toString()));
            case ManagedDefault() -> Optional.of(EncryptionRule.kmsManaged());
            case OssManaged() -> Optional.of(EncryptionRule.ossManaged());
        };
    }
}
