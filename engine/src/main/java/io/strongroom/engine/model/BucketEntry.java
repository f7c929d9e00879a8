package io.strongroom.engine.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A bucket and its settings.
///
/// @param defaultEncryption the rule for new uploads, if one is set
/// @param mirrors where missing objects are fetched from; the first rule that means a name counts
/// @param versioning whether it keeps what is overwritten or deleted; never together with a mirror
/// @param acl who else may reach it; opens nothing
public record BucketEntry(
        BucketName name,
        Instant createdAt,
        String owner,
        Optional<BucketDefault> defaultEncryption,
        List<MirrorRule> mirrors,
        Versioning versioning,
        CannedAcl acl) {
    public BucketEntry {
        mirrors = List.copyOf(mirrors);
    }

    /// A private bucket without versioning.
    public BucketEntry(
            BucketName name,
            Instant createdAt,
            String owner,
            Optional<BucketDefault> defaultEncryption,
            Optional<MirrorOrigin> mirror) {
        this(
                name,
                createdAt,
                owner,
                defaultEncryption,
                mirror.map(MirrorRule::of).stream().toList(),
                Versioning.OFF,
                CannedAcl.PRIVATE);
    }

    /// With another default.
    public BucketEntry withDefault(Optional<BucketDefault> other) {
        return new BucketEntry(name, createdAt, owner, other, mirrors, versioning, acl);
    }

    /// Whether missing objects are fetched from anywhere.
    public boolean fetches() {
        return !mirrors.isEmpty();
    }

    /// Where missing objects of any name are fetched from, if no other rule means them.
    public Optional<MirrorOrigin> mirror() {
        return mirrors.stream()
                .filter(rule -> rule.prefix().isEmpty())
                .map(MirrorRule::origin)
                .findFirst();
    }

    /// With other mirror rules.
    public BucketEntry withMirrors(List<MirrorRule> other) {
        return new BucketEntry(name, createdAt, owner, defaultEncryption, other, versioning, acl);
    }

    /// With another versioning.
    public BucketEntry with(Versioning other) {
        return new BucketEntry(name, createdAt, owner, defaultEncryption, mirrors, other, acl);
    }

    /// With another ACL.
    public BucketEntry with(CannedAcl other) {
        return new BucketEntry(name, createdAt, owner, defaultEncryption, mirrors, versioning, other);
    }

    /// A bucket's default encryption and since when it holds.
    ///
    /// @param before the rule it replaced; [EncryptionRule.None] when there was none
    public record BucketDefault(EncryptionRule rule, Instant setAt, String setBy, EncryptionRule before) {}
}
