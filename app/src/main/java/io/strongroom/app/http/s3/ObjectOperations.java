package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.Answer;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.RangeHeader;
import io.strongroom.app.http.wire.ReadConditions;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.usecase.object.ByteRange;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.ObjectContent;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/// Objects: storing and reading them.
final class ObjectOperations {
    private static final Map<String, String> OVERRIDES = Map.of(
            "response-content-type", "Content-Type",
            "response-content-language", "Content-Language",
            "response-expires", "Expires",
            "response-cache-control", "Cache-Control",
            "response-content-disposition", "Content-Disposition",
            "response-content-encoding", "Content-Encoding");

    private ObjectOperations() {}

    static void put(S3Call call) throws EngineException, FailureException, IOException {
        Headers headers = call.headers();
        ObjectHeaders.refuseWhatIsNotDone(headers);
        ObjectHeaders.checkLength(call.exchange().request());
        PutObject.Request request = new PutObject.Request(
                        call.bucket(),
                        call.key(),
                        ObjectHeaders.metadata(headers),
                        SseWords.of(headers),
                        ObjectHeaders.overwrite(headers),
                        Optional.empty(),
                        call.body())
                .with(ObjectHeaders.settings(headers));
        ObjectEntry entry =
                Uploads.store(call, () -> call.engine().objects().put().run(call.call(), request));
        ObjectHeaders.written(call.answer(), entry);
        call.answer().header("ETag", S3Xml.etag(entry.etag())).empty(200);
    }

    static void get(S3Call call) throws EngineException, FailureException, IOException {
        ObjectHeaders.refuseWhatIsNotDone(call.headers());
        GetObject.Request request = new GetObject.Request(
                call.bucket(),
                call.key(),
                RangeHeader.of(call.headers(), ByteRange.Behavior.STANDARD),
                ReadConditions.of(call.headers()),
                call.version());
        try (ObjectContent content = call.engine().objects().get().run(call.call(), request)) {
            ObjectHeaders.describe(call.answer(), content.details());
            override(call.answer(), call.query());
            send(call.answer(), content);
        }
    }

    private static void override(Answer answer, Query query) {
        OVERRIDES.forEach(
                (parameter, name) -> answer.header(name, query.get(parameter).filter(value -> !value.isEmpty())));
    }

    // Only what is whole is closed: content that turns out damaged must not look like its end.
    private static void send(Answer answer, ObjectContent content) throws EngineException, IOException {
        ByteRange.Resolved range = content.range();
        boolean piece = range.extent() == ByteRange.Resolved.Extent.PIECE;
        if (piece) {
            answer.header(
                    "Content-Range",
                    "bytes %d-%d/%d"
                            .formatted(
                                    range.from(),
                                    range.toExclusive() - 1,
                                    content.details().entry().size()));
        }
        OutputStream out = answer.body(piece ? 206 : 200, range.toExclusive() - range.from());
        content.transferTo(out);
        out.close();
    }

    static void head(S3Call call) throws EngineException, FailureException, IOException {
        ObjectHeaders.refuseWhatIsNotDone(call.headers());
        ObjectDetails details = call.engine()
                .objects()
                .head()
                .run(
                        call.call(),
                        new HeadObject.Request(
                                call.bucket(), call.key(), ReadConditions.of(call.headers()), call.version()));
        ObjectHeaders.describe(call.answer(), details);
        call.answer().body(200, details.entry().size()).close();
    }
}
