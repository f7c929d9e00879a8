package io.strongroom.engine.kms;

import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyKind;

/// Whether whoever asks may have data keys made or opened by a CMK. Handed to every place that does either, so that no
/// path to content goes round it.
///
/// Answers from memory: it is asked within reads of the database.
@FunctionalInterface
public interface KeyPermit {
    /// For what the store does by itself.
    KeyPermit OF_STORE = (_, _) -> {};

    /// What a CMK is used for.
    enum Use {
        /// Something new is encrypted under it, or goes on being encrypted.
        GENERATE_DATA_KEY,
        /// Content is decrypted.
        DECRYPT,
        /// A data key leaves it for another key or version.
        RE_ENCRYPT_FROM,
        /// A data key comes under it.
        RE_ENCRYPT_TO
    }

    /// @throws EngineException with [io.strongroom.engine.model.Problem.AccessDenied]
    void require(Use use, KeyId key) throws EngineException;

    /// Asks for a CMK that a person made. Keys that the store manages need no permission of their own (OSS,
    /// "Server-side encryption": with the service's default key no KMS permission is needed).
    default void require(Use use, KeyRow key) throws EngineException {
        if (key.kind() == KeyKind.USER) {
            require(use, key.id());
        }
    }
}
