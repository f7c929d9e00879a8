package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.key.KeyOption;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EncryptionRule.KeyChoice;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.RewrapTarget;
import java.util.Optional;
import java.util.UUID;

/// What the objects are to become, as far as it is chosen.
record TargetChoice(Verb verb, Kind kind, DataAlgorithm algorithm, Optional<KeyOption> key) {
    /// The default of each bucket.
    static final TargetChoice FIRST =
            new TargetChoice(Verb.REENCRYPT, Kind.BUCKET_DEFAULT, DataAlgorithm.AES_256, Optional.empty());

    /// What is done to the objects.
    enum Verb {
        /// A new data key and new ciphertext.
        REENCRYPT,
        /// Another wrapping of the data key; content and files stay.
        REWRAP;

        /// What is chosen first with it.
        Kind first() {
            return this == REENCRYPT ? Kind.BUCKET_DEFAULT : Kind.NEWEST;
        }
    }

    enum Kind {
        BUCKET_DEFAULT("bucketDefault"),
        NEWEST("newest"),
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
            return this != BUCKET_DEFAULT && this != NEWEST && this != PLAIN;
        }

        /// Whether it can be chosen with a verb.
        boolean isFor(Verb verb) {
            return switch (this) {
                case BUCKET_DEFAULT, PLAIN -> verb == Verb.REENCRYPT;
                case NEWEST -> verb == Verb.REWRAP;
                case SSE_OSS, KMS_MANAGED, KMS_CHOSEN -> true;
            };
        }
    }

    /// The target; empty while no usable key is chosen.
    Optional<HistoryTarget> target() {
        return verb == Verb.REWRAP ? wrapping().map(HistoryTarget.Wrapping::new) : anew();
    }

    private Optional<RewrapTarget> wrapping() {
        return switch (kind) {
            case SSE_OSS -> Optional.of(new RewrapTarget.OssManaged());
            case KMS_MANAGED -> Optional.of(new RewrapTarget.ManagedDefault());
            case KMS_CHOSEN ->
                key.filter(KeyOption::usable)
                        .map(chosen -> new RewrapTarget.Key(new KeyId(UUID.fromString(chosen.id()))));
            case BUCKET_DEFAULT, NEWEST, PLAIN -> Optional.of(new RewrapTarget.NewestVersion());
        };
    }

    private Optional<HistoryTarget> anew() {
        return switch (kind) {
            case BUCKET_DEFAULT, NEWEST -> Optional.of(new HistoryTarget.BucketDefault());
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

    TargetChoice with(Verb other) {
        return new TargetChoice(other, kind.isFor(other) ? kind : other.first(), algorithm, key);
    }

    TargetChoice with(Kind other) {
        return new TargetChoice(verb, other, algorithm, key);
    }

    TargetChoice with(DataAlgorithm other) {
        return new TargetChoice(verb, kind, other, key);
    }

    TargetChoice with(Optional<KeyOption> other) {
        return new TargetChoice(verb, kind, algorithm, other);
    }
}
