package io.strongroom.engine.model;

import java.time.Instant;
import java.util.Optional;

/// A bucket and its settings.
///
/// @param defaultEncryption the rule for new uploads, if one is set
/// @param mirror where missing objects are fetched from, if set
public record BucketEntry(
        BucketName name,
        Instant createdAt,
        String owner,
        Optional<BucketDefault> defaultEncryption,
        Optional<MirrorOrigin> mirror) {
    /// A bucket's default encryption and since when it holds.
    ///
    /// @param before the rule it replaced; [EncryptionRule.None] when there was none
    public record BucketDefault(EncryptionRule rule, Instant setAt, String setBy, EncryptionRule before) {}
}
