package io.strongroom.engine.model;

import java.util.Optional;

/// The three encryption values of the OSS API as they stand in headers and bucket rules, and
/// their translation.
///
/// @param algorithm `AES256`, `SM4` or `KMS`
/// @param keyId CMK id or alias, only meaningful with `KMS`
/// @param dataAlgorithm `SM4`, only meaningful with `KMS`
public record SseHeaders(Optional<String> algorithm, Optional<String> keyId, Optional<String> dataAlgorithm) {
    /// No header at all.
    public static SseHeaders absent() {
        return new SseHeaders(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// What a request on an object asks for; empty when it names no algorithm.
    ///
    /// A key id or data algorithm beside another algorithm than `KMS` is ignored, as OSS does
    /// (`set-meta --update` sends such requests).
    ///
    /// @throws EngineException with [Problem.InvalidEncryptionAlgorithm],
    ///     [Problem.InvalidDataEncryptionAlgorithm] or [Problem.InvalidArgument] for an empty key
    ///     id
    public Optional<EncryptionRule> objectRule() throws EngineException {
        return algorithm.isEmpty() ? Optional.empty() : Optional.of(rule(algorithm.get()));
    }

    /// What a bucket default says.
    ///
    /// @throws EngineException as [#objectRule], and with [Problem.KeyIdNotApplicable] for a key
    ///     id beside another algorithm than `KMS`
    public EncryptionRule bucketRule() throws EngineException {
        String name = algorithm.orElse("");
        boolean namesKey = keyId.filter(id -> !id.isEmpty()).isPresent();
        if (namesKey && (name.equals("AES256") || name.equals("SM4"))) {
            throw new EngineException(new Problem.KeyIdNotApplicable());
        }
        return new SseHeaders(Optional.of(name), keyId.filter(id -> !id.isEmpty()), dataAlgorithm).rule(name);
    }

    private EncryptionRule rule(String name) throws EngineException {
        return switch (name) {
            case "AES256" -> new EncryptionRule.OssManaged(DataAlgorithm.AES_256);
            case "SM4" -> new EncryptionRule.OssManaged(DataAlgorithm.SM4);
            case "KMS" -> new EncryptionRule.Kms(keyChoice(), kmsAlgorithm());
            default -> throw new EngineException(new Problem.InvalidEncryptionAlgorithm(name));
        };
    }

    private EncryptionRule.KeyChoice keyChoice() throws EngineException {
        if (keyId.isEmpty()) {
            return new EncryptionRule.KeyChoice.Managed();
        }
        if (keyId.get().isEmpty()) {
            throw new EngineException(new Problem.InvalidArgument("x-oss-server-side-encryption-key-id", ""));
        }
        return new EncryptionRule.KeyChoice.Named(keyId.get());
    }

    private DataAlgorithm kmsAlgorithm() throws EngineException {
        String value = dataAlgorithm.orElse("");
        return switch (value) {
            case "" -> DataAlgorithm.AES_256;
            case "SM4" -> DataAlgorithm.SM4;
            default -> throw new EngineException(new Problem.InvalidDataEncryptionAlgorithm(value));
        };
    }

    /// The values that say `rule`; [#absent] for [EncryptionRule.None].
    public static SseHeaders of(EncryptionRule rule) {
        return switch (rule) {
            case EncryptionRule.None() -> absent();
            case EncryptionRule.OssManaged(DataAlgorithm algorithm) ->
                of(algorithm == DataAlgorithm.SM4 ? "SM4" : "AES256");
            case EncryptionRule.Kms(EncryptionRule.KeyChoice key, DataAlgorithm algorithm) ->
                new SseHeaders(
                        Optional.of("KMS"),
                        key instanceof EncryptionRule.KeyChoice.Named(String id) ? Optional.of(id) : Optional.empty(),
                        algorithm == DataAlgorithm.SM4 ? Optional.of("SM4") : Optional.empty());
        };
    }

    private static SseHeaders of(String algorithm) {
        return new SseHeaders(Optional.of(algorithm), Optional.empty(), Optional.empty());
    }
}
