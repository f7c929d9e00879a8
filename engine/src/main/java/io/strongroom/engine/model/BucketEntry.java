package io.strongroom.engine.model;

import java.time.Instant;
import java.util.Optional;

/// A bucket and its settings.
///
/// @param defaultEncryption the rule for new uploads, if one is set
/// @param mirror where missing objects are fetched from, if set
/// @param versioning whether it keeps what is overwritten or deleted; never together with a mirror
/// @param acl who else may reach it; opens nothing
public record BucketEntry(
        BucketName name,
        Instant createdAt,
        String owner,
        Optional<BucketDefault> defaultEncryption,
        Optional<MirrorOrigin> mirror,
        Versioning versioning,
        CannedAcl acl) {
    /// A private bucket without versioning.
    public BucketEntry(
            BucketName name,
            Instant createdAt,
            String owner,
            Optional<BucketDefault> defaultEncryption,
            Optional<MirrorOrigin> mirror) {
        this(name, createdAt, owner, defaultEncryption, mirror, Versioning.OFF, CannedAcl.PRIVATE);
    }

    /// With another default.
    public BucketEntry withDefault(Optional<BucketDefault> other) {
        return new BucketEntry(name, createdAt, owner, other, mirror, versioning, acl);
    }

    /// With another mirror origin.
    public BucketEntry withMirror(Optional<MirrorOrigin> other) {
        return new BucketEntry(name, createdAt, owner, defaultEncryption, other, versioning, acl);
    }

    /// With another versioning.
    public BucketEntry with(Versioning other) {
        return new BucketEntry(name, createdAt, owner, defaultEncryption, mirror, other, acl);
    }

    /// With another ACL.
    public BucketEntry with(CannedAcl other) {
        return new BucketEntry(name, createdAt, owner, defaultEncryption, mirror, versioning, other);
    }

    /// A bucket's default encryption and since when it holds.
    ///
    /// @param before the rule it replaced; [EncryptionRule.None] when there was none
    public record BucketDefault(EncryptionRule rule, Instant setAt, String setBy, EncryptionRule before) {}
}
