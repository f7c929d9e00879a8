package io.strongroom.app.console.bucket;

import io.strongroom.app.console.encryption.EncryptionMethod;
import io.strongroom.app.console.key.KeyOption;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EncryptionRule.KeyChoice;
import java.util.Optional;

/// A bucket default as far as it was chosen in the wizard.
record DefaultDraft(EncryptionMethod method, DataAlgorithm algorithm, Optional<KeyOption> key) {
    /// The rule to set; [EncryptionRule.None] takes the default away.
    EncryptionRule rule() {
        return switch (method) {
            case DEFAULT -> EncryptionRule.none();
            case SSE_OSS -> new EncryptionRule.OssManaged(algorithm);
            case KMS_MANAGED -> new EncryptionRule.Kms(new KeyChoice.Managed(), algorithm);
            case KMS_CHOSEN ->
                new EncryptionRule.Kms(new KeyChoice.Named(key.orElseThrow().id()), algorithm);
        };
    }

    DefaultDraft with(EncryptionMethod otherMethod, DataAlgorithm otherAlgorithm) {
        return new DefaultDraft(otherMethod, otherAlgorithm, key);
    }

    DefaultDraft with(Optional<KeyOption> otherKey) {
        return new DefaultDraft(method, algorithm, otherKey);
    }
}
