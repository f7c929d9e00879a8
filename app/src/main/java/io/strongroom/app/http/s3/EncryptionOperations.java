package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.XmlElement;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.SseHeaders;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import java.io.IOException;

/// The default encryption of buckets.
final class EncryptionOperations {
    private static final String ROOT = "ServerSideEncryptionConfiguration";
    private static final String RULE = "Rule";
    private static final String BY_DEFAULT = "ApplyServerSideEncryptionByDefault";
    private static final String ALGORITHM = "SSEAlgorithm";
    private static final String KEY_ID = "KMSMasterKeyID";

    private EncryptionOperations() {}

    static void get(S3Call call) throws EngineException, IOException {
        EncryptionRule rule = call.engine()
                .buckets()
                .getEncryption()
                .run(call.call(), call.bucket())
                .rule();
        SseHeaders stored = SseHeaders.of(rule);
        call.answer(
                ROOT,
                xml -> xml.element(
                        RULE,
                        one -> one.element(
                                        BY_DEFAULT,
                                        words -> words.text(ALGORITHM, SseWords.algorithm(stored))
                                                .text(KEY_ID, stored.keyId()))
                                .flag("BucketKeyEnabled", false)));
    }

    static void put(S3Call call) throws EngineException, FailureException, IOException {
        XmlElement words = call.document(ROOT)
                .first(RULE)
                .flatMap(rule -> rule.first(BY_DEFAULT))
                .orElseThrow(() -> Failure.malformedXml().asException());
        EncryptionRule rule = SseWords.rule(
                        words.textOf(ALGORITHM), words.textOf(KEY_ID).filter(value -> !value.isEmpty()))
                .orElseThrow(() -> Failure.malformedXml().asException());
        call.engine().buckets().putEncryption().run(call.call(), new PutBucketEncryption.Request(call.bucket(), rule));
        call.answer().empty(200);
    }

    static void delete(S3Call call) throws EngineException, IOException {
        call.engine().buckets().deleteEncryption().run(call.call(), call.bucket());
        call.answer().empty(204);
    }
}
