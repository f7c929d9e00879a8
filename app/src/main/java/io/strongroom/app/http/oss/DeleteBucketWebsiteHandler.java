package io.strongroom.app.http.oss;

import io.strongroom.engine.model.EngineException;
import java.io.IOException;

/// DeleteBucketWebsite: takes the mirror rules of a bucket away.
final class DeleteBucketWebsiteHandler implements OssHandler {
    @Override
    public String operation() {
        return "DeleteBucketWebsite";
    }

    @Override
    public void handle(OssCall call) throws EngineException, IOException {
        call.engine().buckets().deleteMirror().run(call.call(), call.bucket());
        call.answer().empty(204);
    }
}
