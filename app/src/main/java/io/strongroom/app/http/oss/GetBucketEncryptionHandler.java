package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;

/// GetBucketEncryption: tells a bucket's default.
final class GetBucketEncryptionHandler implements OssHandler {
    @Override
    public String operation() {
        return "GetBucketEncryption";
    }

    @Override
    public void handle(OssCall call) throws EngineException, IOException {
        EncryptionRule rule = call.engine()
                .buckets()
                .getEncryption()
                .run(call.call(), call.bucket())
                .rule();
        call.answer()
                .xml(
                        200,
                        XmlWriter.document(
                                RuleDocument.ROOT,
                                xml -> xml.element(RuleDocument.BY_DEFAULT, inner -> RuleDocument.write(inner, rule))));
    }
}
