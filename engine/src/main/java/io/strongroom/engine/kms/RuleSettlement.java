package io.strongroom.engine.kms;

import io.strongroom.engine.model.BucketEntry.BucketDefault;
import io.strongroom.engine.model.EncryptionRule;
import java.util.Optional;

/// Which rule counts for a write: the request's, else the bucket's default, else none. Nothing
/// is mixed.
public record RuleSettlement(EncryptionRule rule, Source source) {
    /// Where the rule that counts came from.
    public enum Source {
        REQUEST,
        BUCKET_DEFAULT,
        NOTHING
    }

    /// Settles what one write does.
    public static RuleSettlement settle(Optional<EncryptionRule> requested, Optional<BucketDefault> bucketDefault) {
        if (requested.isPresent()) {
            return new RuleSettlement(requested.get(), Source.REQUEST);
        }
        return bucketDefault
                .map(set -> new RuleSettlement(set.rule(), Source.BUCKET_DEFAULT))
                .orElse(new RuleSettlement(EncryptionRule.none(), Source.NOTHING));
    }
}
