package io.strongroom.app.http.oss;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import java.io.IOException;

/// GetObjectMeta: tells size, time and digests of an object.
final class GetObjectMetaHandler implements OssHandler {
    @Override
    public String operation() {
        return "GetObjectMeta";
    }

    @Override
    public void handle(OssCall call) throws EngineException, IOException {
        ObjectEntry entry = HeadObjectHandler.find(call).entry();
        ObjectAnswer.digests(call.answer(), entry);
        call.answer().header("Last-Modified", entry.lastModified());
        call.answer().body(200, entry.size()).close();
    }
}
