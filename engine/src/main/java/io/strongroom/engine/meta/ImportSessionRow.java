package io.strongroom.engine.meta;

import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.WrappingAlgorithm;
import java.time.Instant;
import java.util.UUID;

/// The store's half of an import ticket.
///
/// @param publicKey DER of the SubjectPublicKeyInfo that was handed out
/// @param wrappedPrivateKey under the root key
/// @param expiresAt from when on the private key must not be there any more
public record ImportSessionRow(
        UUID id,
        KeyId key,
        WrappingAlgorithm algorithm,
        byte[] publicKey,
        byte[] wrappedPrivateKey,
        Instant expiresAt) {
    /// The same with its private key wrapped otherwise.
    public ImportSessionRow wrappedAs(byte[] other) {
        return new ImportSessionRow(id, key, algorithm, publicKey, other, expiresAt);
    }
}
