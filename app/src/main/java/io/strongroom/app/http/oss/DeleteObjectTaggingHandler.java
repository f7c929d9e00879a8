package io.strongroom.app.http.oss;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.object.DeleteObjectTagging;
import java.io.IOException;

/// DeleteObjectTagging: takes all tags off an object.
final class DeleteObjectTaggingHandler implements OssHandler {
    @Override
    public String operation() {
        return "DeleteObjectTagging";
    }

    @Override
    public void handle(OssCall call) throws EngineException, IOException {
        DeleteObjectTagging.Request request = new DeleteObjectTagging.Request(
                call.bucket(), call.key(), ObjectRequest.version(call.query().get("versionId")));
        call.engine().objects().deleteTags().run(call.call(), request);
        call.answer().header("x-oss-version-id", call.query().get("versionId")).empty(204);
    }
}
