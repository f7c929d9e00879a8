package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.SseHeaders;

/// How a bucket's rule stands in the trail.
final class BucketAudit {
    private BucketAudit() {}

    static void note(Tx tx, EncryptionRule rule) {
        SseHeaders words = SseHeaders.of(rule);
        words.algorithm().ifPresent(value -> tx.note("SSEAlgorithm", value));
        words.keyId().ifPresent(value -> tx.note("KMSMasterKeyID", value));
        words.dataAlgorithm().ifPresent(value -> tx.note("KMSDataEncryption", value));
    }
}
