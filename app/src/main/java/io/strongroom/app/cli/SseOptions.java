package io.strongroom.app.cli;

import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.SseHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How one object is to be encrypted, as the request headers of the API say it.
final class SseOptions {

    @Option(names = "--sse", paramLabel = "AES256|SM4|KMS", description = "Server-side encryption of the object.")
    private @Nullable String algorithm;

    @Option(
            names = "--sse-key-id",
            paramLabel = "KEY",
            description = "With --sse KMS: id or alias of the CMK (else the managed default key).")
    private @Nullable String keyId;

    @Option(
            names = "--sse-data-encryption",
            paramLabel = "SM4",
            description = "With --sse KMS: the algorithm that encrypts the content (else AES-256).")
    private @Nullable String dataEncryption;

    /// What the request asks for; empty to follow the bucket's default.
    Optional<EncryptionRule> rule() throws EngineException {
        return headers().objectRule();
    }

    /// Whether anything was typed.
    boolean isGiven() {
        return algorithm != null || keyId != null || dataEncryption != null;
    }

    private SseHeaders headers() {
        return new SseHeaders(
                Optional.ofNullable(algorithm), Optional.ofNullable(keyId), Optional.ofNullable(dataEncryption));
    }
}
