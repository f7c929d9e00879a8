package io.strongroom.app.console.bucket;

import io.strongroom.app.console.encryption.EncryptionMethod;

/// The default of a bucket, as something to filter by.
enum DefaultFilter {
    NONE,
    SSE_OSS,
    KMS_MANAGED,
    KMS_CHOSEN;

    static DefaultFilter of(BucketRow row) {
        return switch (EncryptionMethod.of(row.rule())) {
            case DEFAULT -> NONE;
            case SSE_OSS -> SSE_OSS;
            case KMS_MANAGED -> KMS_MANAGED;
            case KMS_CHOSEN -> KMS_CHOSEN;
        };
    }

    /// The key of its words.
    String key() {
        return switch (this) {
            case NONE -> "bucket.filter.default.none";
            case SSE_OSS -> "bucket.filter.default.sseOss";
            case KMS_MANAGED -> "bucket.filter.default.kmsManaged";
            case KMS_CHOSEN -> "bucket.filter.default.kmsChosen";
        };
    }
}
