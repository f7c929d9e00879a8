package io.strongroom.app.cli;

import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.MirrorOrigin;
import io.strongroom.engine.model.MirrorRule;
import io.strongroom.engine.model.SseHeaders;
import io.strongroom.engine.model.Versioning;

/// What the command line tells of a bucket, under the names of the API.
final class BucketFacts {

    private BucketFacts() {}

    static Facts of(BucketEntry bucket) {
        Facts facts = new Facts()
                .with("name", bucket.name().value())
                .with("creationDate", bucket.createdAt())
                .with("owner", bucket.owner());
        bucket.defaultEncryption()
                .ifPresent(set ->
                        facts.with("serverSideEncryptionRule", rule(set.rule()).with("setAt", set.setAt())));
        if (bucket.versioning() != Versioning.OFF) {
            facts.with("versioning", word(bucket.versioning()));
        }
        bucket.mirror().ifPresent(mirror -> facts.with("mirror", mirror(mirror)));
        if (bucket.mirrors().size() > bucket.mirror().stream().count()) {
            facts.with("mirrorRules", bucket.mirrors().size());
        }
        return facts;
    }

    /// As the API says it; `Off` where it says nothing.
    static String word(Versioning versioning) {
        return switch (versioning) {
            case OFF -> "Off";
            case ENABLED -> "Enabled";
            case SUSPENDED -> "Suspended";
        };
    }

    static Facts rule(EncryptionRule rule) {
        SseHeaders headers = SseHeaders.of(rule);
        return new Facts()
                .with("sseAlgorithm", headers.algorithm())
                .with("kmsMasterKeyID", headers.keyId())
                .with("kmsDataEncryption", headers.dataAlgorithm());
    }

    /// A rule; what is as it usually is, is not told.
    static Facts mirror(MirrorRule rule) {
        Facts facts = mirror(rule.origin());
        if (!rule.prefix().isEmpty()) {
            facts.with("keyPrefixEquals", rule.prefix());
        }
        if (!rule.followRedirects()) {
            facts.with("mirrorFollowRedirect", false);
        }
        if (rule.checkMd5()) {
            facts.with("mirrorCheckMd5", true);
        }
        if (!rule.headers().isEmpty()) {
            facts.with("mirrorHeaders", String.join(", ", rule.headers().keySet()));
        }
        return facts;
    }

    static Facts mirror(MirrorOrigin mirror) {
        return new Facts()
                .with("mirrorURL", mirror.location())
                .with("internalAddresses", mirror.addresses().name().toLowerCase(java.util.Locale.ROOT))
                .with("setAt", mirror.setAt());
    }
}
