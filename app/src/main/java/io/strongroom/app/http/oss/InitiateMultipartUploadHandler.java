package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.NameForm;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.object.InitiateMultipartUpload;
import java.io.IOException;

/// InitiateMultipartUpload: begins an upload in parts, and settles how they are encrypted.
final class InitiateMultipartUploadHandler implements OssHandler {
    @Override
    public String operation() {
        return "InitiateMultipartUpload";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        Headers headers = call.headers();
        ObjectRequest.refuseConditions(headers);
        ObjectRequest.refuseWhatIsNotDone(headers);
        NameForm form = NameForm.of(call.query());
        InitiateMultipartUpload.Request request = new InitiateMultipartUpload.Request(
                        call.bucket(),
                        call.key(),
                        ObjectRequest.metadata(headers),
                        ObjectRequest.rule(headers),
                        ObjectRequest.overwrite(headers))
                .with(ObjectRequest.settings(headers));
        InitiateMultipartUpload.Started started =
                call.engine().multipart().initiate().run(call.call(), request);
        ObjectAnswer.encryption(call.answer(), started.encryption());
        call.answer().xml(200, document(started, form));
    }

    private static byte[] document(InitiateMultipartUpload.Started started, NameForm form) {
        return XmlWriter.document("InitiateMultipartUploadResult", xml -> {
            form.announce(xml);
            xml.text("Bucket", started.upload().bucket().value())
                    .text("Key", form.written(started.upload().key().value()))
                    .text("UploadId", started.upload().uploadId());
        });
    }
}
