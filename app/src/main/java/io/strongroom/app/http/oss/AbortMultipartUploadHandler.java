package io.strongroom.app.http.oss;

import io.strongroom.engine.model.EngineException;
import java.io.IOException;

/// AbortMultipartUpload: ends an upload without an object.
final class AbortMultipartUploadHandler implements OssHandler {
    @Override
    public String operation() {
        return "AbortMultipartUpload";
    }

    @Override
    public void handle(OssCall call) throws EngineException, IOException {
        call.engine().multipart().abort().run(call.call(), UploadRequest.upload(call));
        call.answer().empty(204);
    }
}
