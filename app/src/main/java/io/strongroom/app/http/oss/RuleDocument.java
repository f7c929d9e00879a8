package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.XmlElement;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.SseHeaders;
import java.util.Optional;

/// A bucket's default encryption as documents write it.
final class RuleDocument {
    static final String ROOT = "ServerSideEncryptionRule";
    static final String BY_DEFAULT = "ApplyServerSideEncryptionByDefault";

    private RuleDocument() {}

    /// Reads what PutBucketEncryption is sent. An empty element says nothing.
    static EncryptionRule read(XmlElement root) throws FailureException, EngineException {
        XmlElement rule =
                root.first(BY_DEFAULT).orElseThrow(() -> Failure.malformedXml().asException());
        return new SseHeaders(
                        rule.textOf("SSEAlgorithm"), filled(rule, "KMSMasterKeyID"), filled(rule, "KMSDataEncryption"))
                .bucketRule();
    }

    private static Optional<String> filled(XmlElement rule, String name) {
        return rule.textOf(name).filter(value -> !value.isEmpty());
    }

    /// Writes the elements of a rule.
    static void write(XmlWriter xml, EncryptionRule rule) {
        SseHeaders words = SseHeaders.of(rule);
        xml.text("SSEAlgorithm", words.algorithm().orElse("None"))
                .text("KMSMasterKeyID", words.keyId())
                .text("KMSDataEncryption", words.dataAlgorithm());
    }
}
