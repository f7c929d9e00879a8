package io.strongroom.engine.model;

import java.util.Optional;

/// How one object version is protected.
///
/// @param mode the method
/// @param algorithm what encrypted the content; meaningless for [EncryptionMode#NONE]
/// @param wrappingKey the key that wrapped its data key; absent for [EncryptionMode#NONE]
public record ObjectEncryption(EncryptionMode mode, DataAlgorithm algorithm, Optional<WrappingKey> wrappingKey) {
    /// Which key and version wrapped a data key.
    public record WrappingKey(KeyId key, KeyVersionId version) {}

    public ObjectEncryption {
        if (mode.isEncrypted() != wrappingKey.isPresent()) {
            throw new IllegalArgumentException("an encrypted object has a wrapping key, another has none");
        }
    }

    /// Stored as it is.
    public static ObjectEncryption none() {
        return new ObjectEncryption(EncryptionMode.NONE, DataAlgorithm.AES_256, Optional.empty());
    }

    /// The response headers a client sees: a CMK's id for every SSE-KMS object, never the ring
    /// of SSE-OSS.
    public SseHeaders headers() {
        return switch (mode) {
            case NONE -> SseHeaders.absent();
            case SSE_OSS ->
                new SseHeaders(
                        Optional.of(algorithm == DataAlgorithm.SM4 ? "SM4" : "AES256"),
                        Optional.empty(),
                        Optional.empty());
            case SSE_KMS_DEFAULT, SSE_KMS_CHOSEN ->
                new SseHeaders(
                        Optional.of("KMS"),
                        wrappingKey.map(wrapping -> wrapping.key().toString()),
                        algorithm == DataAlgorithm.SM4 ? Optional.of("SM4") : Optional.empty());
        };
    }
}
