package io.strongroom.app.http.oss;

import io.strongroom.engine.model.EngineException;
import java.io.IOException;

/// DeleteBucket: removes an empty bucket.
final class DeleteBucketHandler implements OssHandler {
    @Override
    public String operation() {
        return "DeleteBucket";
    }

    @Override
    public void handle(OssCall call) throws EngineException, IOException {
        call.engine().buckets().delete().run(call.call(), call.bucket());
        call.answer().empty(204);
    }
}
