package io.strongroom.app.console.encryption;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Encryption;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.app.console.key.KeyNames;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EncryptionRule.KeyChoice;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.ObjectEncryption;

/// Rules and protections of the engine as chips and words, with the names of `keys`. Used on the
/// application thread.
public record EncryptionTexts(Messages messages, KeyNames keys) {
    /// The colour of a protection: SSE-KMS with SM4 has one of its own.
    public static EncryptionMode mode(io.strongroom.engine.model.EncryptionMode mode, DataAlgorithm algorithm) {
        return switch (mode) {
            case NONE -> EncryptionMode.NONE;
            case SSE_OSS -> EncryptionMode.SSE_OSS;
            case SSE_KMS_DEFAULT -> kms(EncryptionMode.KMS_DEFAULT, algorithm);
            case SSE_KMS_CHOSEN -> kms(EncryptionMode.KMS_CHOSEN, algorithm);
        };
    }

    private static EncryptionMode kms(EncryptionMode mode, DataAlgorithm algorithm) {
        return algorithm == DataAlgorithm.SM4 ? EncryptionMode.KMS_SM4 : mode;
    }

    /// `AES256` or `SM4`, as the API says it.
    public static String algorithm(DataAlgorithm algorithm) {
        return switch (algorithm) {
            case AES_256 -> "AES256";
            case SM4 -> "SM4";
        };
    }

    /// The chip of a rule.
    public Encryption chip(EncryptionRule rule) {
        return switch (rule) {
            case EncryptionRule.None() -> Encryption.NONE;
            case EncryptionRule.OssManaged(DataAlgorithm algorithm) -> ossManaged(algorithm);
            case EncryptionRule.Kms(KeyChoice.Managed(), DataAlgorithm algorithm) ->
                new Encryption(kms(EncryptionMode.KMS_DEFAULT, algorithm), KeyAlias.MANAGED_DEFAULT.shortName());
            case EncryptionRule.Kms(KeyChoice.Named(String id), DataAlgorithm algorithm) ->
                new Encryption(kms(EncryptionMode.KMS_CHOSEN, algorithm), keys.name(id));
        };
    }

    /// The chip of a stored object.
    public Encryption chip(ObjectEncryption encryption) {
        EncryptionMode mode = mode(encryption.mode(), encryption.algorithm());
        return switch (encryption.mode()) {
            case NONE -> Encryption.NONE;
            case SSE_OSS -> ossManaged(encryption.algorithm());
            case SSE_KMS_DEFAULT -> new Encryption(mode, KeyAlias.MANAGED_DEFAULT.shortName());
            case SSE_KMS_CHOSEN ->
                new Encryption(
                        mode,
                        encryption
                                .wrappingKey()
                                .map(wrapping -> keys.name(wrapping.key()))
                                .orElse(""));
        };
    }

    private static Encryption ossManaged(DataAlgorithm algorithm) {
        return algorithm == DataAlgorithm.SM4
                ? new Encryption(EncryptionMode.SSE_OSS, algorithm(algorithm))
                : Encryption.SSE_OSS;
    }

    /// `SSE-KMS · finance-2024 · SM4`: method, key and whatever is not the usual cipher.
    public String words(EncryptionRule rule) {
        return chip(rule).fullText(messages);
    }

    /// One sentence on what a rule does with an upload.
    public String sentence(EncryptionRule rule) {
        return switch (rule) {
            case EncryptionRule.None() -> messages.text("encryption.sentence.none");
            case EncryptionRule.OssManaged _ -> messages.text("encryption.sentence.ossManaged");
            case EncryptionRule.Kms(KeyChoice.Managed(), var _) -> messages.text("encryption.sentence.kmsManaged");
            case EncryptionRule.Kms(KeyChoice.Named(String id), var _) ->
                messages.text("encryption.sentence.kmsChosen", keys.name(id));
        };
    }
}
