package io.strongroom.app.http.oss;

import io.strongroom.engine.model.EngineException;
import java.io.IOException;

/// DeleteBucketEncryption: takes a bucket's default away.
final class DeleteBucketEncryptionHandler implements OssHandler {
    @Override
    public String operation() {
        return "DeleteBucketEncryption";
    }

    @Override
    public void handle(OssCall call) throws EngineException, IOException {
        call.engine().buckets().deleteEncryption().run(call.call(), call.bucket());
        call.answer().empty(204);
    }
}
