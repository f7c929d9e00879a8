package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Answer;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;

/// PutObject: stores the body of the request.
final class PutObjectHandler implements OssHandler {
    @Override
    public String operation() {
        return "PutObject";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        Headers headers = call.headers();
        ObjectRequest.refuseConditions(headers);
        ObjectRequest.refuseWhatIsNotDone(headers);
        ObjectRequest.checkLength(call.request());
        PutObject.Request request = new PutObject.Request(
                        call.bucket(),
                        call.key(),
                        ObjectRequest.metadata(headers),
                        ObjectRequest.rule(headers),
                        ObjectRequest.overwrite(headers),
                        ObjectRequest.md5(headers),
                        call.body().limitedTo(ObjectRequest.MAX_UPLOAD))
                .with(ObjectRequest.settings(headers));
        answer(call.answer(), store(call, request));
    }

    private static ObjectEntry store(OssCall call, PutObject.Request request) throws EngineException, FailureException {
        try {
            return call.engine().objects().put().run(call.call(), request);
        } catch (EngineException e) {
            if (call.body().isTooLong()) {
                throw OssFailures.entityTooLarge().asException();
            }
            throw e;
        }
    }

    private static void answer(Answer answer, ObjectEntry entry) throws IOException {
        ObjectAnswer.digests(answer, entry);
        ObjectAnswer.encryption(answer, entry.encryption());
        answer.header(
                        "Content-MD5",
                        Base64.getEncoder().encodeToString(HexFormat.of().parseHex(entry.etag())))
                .empty(200);
    }
}
