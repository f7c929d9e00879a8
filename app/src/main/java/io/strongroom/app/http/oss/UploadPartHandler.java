package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.object.UploadPart;
import java.io.IOException;

/// UploadPart: stores the body of the request as one part of an upload.
final class UploadPartHandler implements OssHandler {
    @Override
    public String operation() {
        return "UploadPart";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        Headers headers = call.headers();
        ObjectRequest.refuseConditions(headers);
        UploadRequest.refuseEncryption(headers);
        ObjectRequest.checkLength(call.request());
        UploadPart.Request request = new UploadPart.Request(
                UploadRequest.upload(call),
                UploadRequest.partNumber(call.query()),
                ObjectRequest.md5(headers),
                UploadPart.Content.of(call.body().limitedTo(ObjectRequest.MAX_UPLOAD)));
        UploadRequest.answer(call.answer(), store(call, request));
        call.answer().empty(200);
    }

    private static UploadPart.Stored store(OssCall call, UploadPart.Request request)
            throws EngineException, FailureException {
        try {
            return call.engine().multipart().uploadPart().run(call.call(), request);
        } catch (EngineException e) {
            if (call.body().isTooLong()) {
                throw OssFailures.entityTooLarge().asException();
            }
            throw e;
        }
    }
}
