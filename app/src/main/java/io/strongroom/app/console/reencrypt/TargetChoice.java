package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.key.KeyOption;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EncryptionRule.KeyChoice;
import io.strongroom.engine.model.HistoryTarget;
import java.util.Optional;

/// What the objects are to become, as far as it is chosen.
record TargetChoice(Kind kind, DataAlgorithm algorithm, Optional<KeyOption> key) {
    /// The default of each bucket.
    static final TargetChoice FIRST = new TargetChoice(Kind.BUCKET_DEFAULT, DataAlgorithm.AES_256, Optional.empty());

    enum Kind {
        BUCKET_DEFAULT("bucketDefault"),
        SSE_OSS("sseOss"),
        KMS_MANAGED("kmsManaged"),
        KMS_CHOSEN("kmsChosen"),
        PLAIN("plain");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The part of the keys of its texts.
        String word() {
            return word;
        }

        /// Whether the cipher of the content can be chosen with it.
        boolean hasAlgorithm() {
            return this != BUCKET_DEFAULT && this != PLAIN;
        }
    }

    /// The target; empty while no usable key is chosen.
    Optional<HistoryTarget> target() {
        return switch (kind) {
            case BUCKET_DEFAULT -> Optional.of(new HistoryTarget.BucketDefault());
            case SSE_OSS -> rule(new EncryptionRule.OssManaged(algorithm));
            case KMS_MANAGED -> rule(new EncryptionRule.Kms(new KeyChoice.Managed(), algorithm));
            case KMS_CHOSEN ->
                key.filter(KeyOption::usable)
                        .flatMap(chosen -> rule(new EncryptionRule.Kms(new KeyChoice.Named(chosen.id()), algorithm)));
            case PLAIN -> rule(EncryptionRule.none());
        };
    }

    private static Optional<HistoryTarget> rule(EncryptionRule rule) {
        return Optional.of(new HistoryTarget.Rule(rule));
    }

    TargetChoice with(Kind other) {
        return new TargetChoice(other, algorithm, key);
    }

    TargetChoice with(DataAlgorithm other) {
        return new TargetChoice(kind, other, key);
    }

    TargetChoice with(Optional<KeyOption> other) {
        return new TargetChoice(kind, algorithm, other);
    }
}
