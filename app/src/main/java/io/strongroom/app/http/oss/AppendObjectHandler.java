package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Answer;
import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.Query;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.usecase.object.AppendObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// AppendObject: adds the body of the request at the end of an object, or makes one of it. What else the request
/// says of the object counts when it is made.
final class AppendObjectHandler implements OssHandler {
    @Override
    public String operation() {
        return "AppendObject";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        Headers headers = call.headers();
        ObjectRequest.refuseConditions(headers);
        ObjectRequest.refuseWhatIsNotDone(headers);
        ObjectRequest.checkLength(call.request());
        InputStream body = call.body().limitedTo(ObjectRequest.MAX_UPLOAD);
        Optional<DigestedBody> digested = ObjectRequest.md5(headers).map(md5 -> new DigestedBody(body, md5));
        AppendObject.Request request = new AppendObject.Request(
                        call.bucket(),
                        call.key(),
                        position(call.query()),
                        ObjectRequest.metadata(headers),
                        ObjectRequest.rule(headers),
                        digested.map(InputStream.class::cast).orElse(body))
                .with(ObjectRequest.settings(headers));
        answer(call.answer(), store(call, request, digested));
    }

    private static long position(Query query) throws FailureException {
        String text = query.text("position");
        if (text.isEmpty()) {
            throw new Failure(400, "MissingArgument", "Missing Some Required Arguments.")
                    .with("ArgumentName", "position")
                    .asException();
        }
        try {
            long position = Long.parseLong(text);
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException _) {
            // refused below
        }
        throw Failure.invalidArgument("position", text, "Argument position must be a whole number.")
                .asException();
    }

    private static ObjectEntry store(OssCall call, AppendObject.Request request, Optional<DigestedBody> digested)
            throws EngineException, FailureException {
        try {
            return call.engine().objects().append().run(call.call(), request);
        } catch (EngineException e) {
            if (call.body().isTooLong()) {
                throw OssFailures.entityTooLarge().asException();
            }
            if (digested.filter(DigestedBody::differs).isPresent()) {
                throw OssFailures.invalidDigest().asException();
            }
            throw e;
        }
    }

    private static void answer(Answer answer, ObjectEntry entry) throws IOException {
        ObjectAnswer.digests(answer, entry);
        ObjectAnswer.encryption(answer, entry.encryption());
        answer.header("x-oss-next-append-position", Long.toString(entry.size())).empty(200);
    }
}
