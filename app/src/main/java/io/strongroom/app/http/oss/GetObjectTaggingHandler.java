package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Tagging;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectTags;
import io.strongroom.engine.usecase.object.GetObjectTagging;
import java.io.IOException;

/// GetObjectTagging: tells the tags of an object.
final class GetObjectTaggingHandler implements OssHandler {
    @Override
    public String operation() {
        return "GetObjectTagging";
    }

    @Override
    public void handle(OssCall call) throws EngineException, IOException {
        GetObjectTagging.Request request = new GetObjectTagging.Request(
                call.bucket(), call.key(), ObjectRequest.version(call.query().get("versionId")));
        ObjectTags tags = call.engine().objects().getTags().run(call.call(), request);
        call.answer().header("x-oss-version-id", call.query().get("versionId")).xml(200, Tagging.document(tags));
    }
}
