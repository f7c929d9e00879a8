package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Tagging;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.object.PutObjectTagging;
import java.io.IOException;

/// PutObjectTagging: gives an object other tags.
final class PutObjectTaggingHandler implements OssHandler {
    @Override
    public String operation() {
        return "PutObjectTagging";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        PutObjectTagging.Request request = new PutObjectTagging.Request(
                call.bucket(),
                call.key(),
                ObjectRequest.version(call.query().get("versionId")),
                Tagging.ofDocument(call.body().readAll(OssCall.MAX_DOCUMENT)));
        call.engine().objects().putTags().run(call.call(), request);
        call.answer().header("x-oss-version-id", call.query().get("versionId")).empty(200);
    }
}
