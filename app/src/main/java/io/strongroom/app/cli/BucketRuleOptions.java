package io.strongroom.app.cli;

import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.SseHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// A bucket's default encryption, as ossutil names it.
final class BucketRuleOptions {

    @Option(names = "--sse-algorithm", paramLabel = "AES256|SM4|KMS", description = "How new objects are encrypted.")
    private @Nullable String algorithm;

    @Option(
            names = "--kms-masterkey-id",
            paramLabel = "KEY",
            description = "With KMS: id or alias of the CMK (else the managed default key).")
    private @Nullable String keyId;

    @Option(
            names = "--kms-data-encryption",
            paramLabel = "SM4",
            description = "With KMS: the algorithm that encrypts the content (else AES-256).")
    private @Nullable String dataEncryption;

    boolean isGiven() {
        return algorithm != null || keyId != null || dataEncryption != null;
    }

    EncryptionRule rule() throws EngineException {
        return new SseHeaders(
                        Optional.ofNullable(algorithm), Optional.ofNullable(keyId), Optional.ofNullable(dataEncryption))
                .bucketRule();
    }
}
