package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import java.io.IOException;

/// PutBucketEncryption: sets a bucket's default, in place of the one before.
final class PutBucketEncryptionHandler implements OssHandler {
    @Override
    public String operation() {
        return "PutBucketEncryption";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        BucketName bucket = call.bucket();
        PutBucketEncryption.Request request =
                new PutBucketEncryption.Request(bucket, RuleDocument.read(call.document(RuleDocument.ROOT)));
        call.engine().buckets().putEncryption().run(call.call(), request);
        call.answer().empty(200);
    }
}
