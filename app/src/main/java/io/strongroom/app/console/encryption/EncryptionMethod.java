package io.strongroom.app.console.encryption;

import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EncryptionRule.KeyChoice;

/// The ways of encrypting that a person chooses from.
public enum EncryptionMethod {
    /// What the bucket says; for a bucket itself: nothing.
    DEFAULT,
    SSE_OSS,
    KMS_MANAGED,
    KMS_CHOSEN;

    /// The method of a rule.
    public static EncryptionMethod of(EncryptionRule rule) {
        return switch (rule) {
            case EncryptionRule.None() -> DEFAULT;
            case EncryptionRule.OssManaged _ -> SSE_OSS;
            case EncryptionRule.Kms(KeyChoice.Managed(), var _) -> KMS_MANAGED;
            case EncryptionRule.Kms(KeyChoice.Named _, var _) -> KMS_CHOSEN;
        };
    }

    /// Whether the content's cipher can be chosen with it.
    public boolean hasAlgorithm() {
        return this != DEFAULT;
    }

    /// Whether a key has to be chosen with it.
    public boolean needsKey() {
        return this == KMS_CHOSEN;
    }
}
