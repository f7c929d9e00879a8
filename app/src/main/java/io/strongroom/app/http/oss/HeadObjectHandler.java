package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.ReadConditions;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.usecase.object.HeadObject;
import java.io.IOException;

/// HeadObject: tells what GetObject would, without the content.
final class HeadObjectHandler implements OssHandler {
    @Override
    public String operation() {
        return "HeadObject";
    }

    @Override
    public void handle(OssCall call) throws EngineException, IOException {
        ObjectDetails details = find(call);
        ObjectAnswer.describe(call.answer(), details);
        call.answer().body(200, details.entry().size()).close();
    }

    static ObjectDetails find(OssCall call) throws EngineException {
        return call.engine()
                .objects()
                .head()
                .run(
                        call.call(),
                        new HeadObject.Request(
                                call.bucket(),
                                call.key(),
                                ReadConditions.of(call.headers()),
                                ObjectRequest.version(call.query().get("versionId"))));
    }
}
