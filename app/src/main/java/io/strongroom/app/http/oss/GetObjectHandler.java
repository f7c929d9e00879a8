package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Answer;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.RangeHeader;
import io.strongroom.app.http.wire.ReadConditions;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.object.ByteRange;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.ObjectContent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/// GetObject: sends the content of an object, or a range of it. Digests are those of the whole object.
final class GetObjectHandler implements OssHandler {
    private static final Map<String, String> OVERRIDES = Map.of(
            "response-content-type", "Content-Type",
            "response-content-language", "Content-Language",
            "response-expires", "Expires",
            "response-cache-control", "Cache-Control",
            "response-content-disposition", "Content-Disposition",
            "response-content-encoding", "Content-Encoding");

    @Override
    public String operation() {
        return "GetObject";
    }

    @Override
    public void handle(OssCall call) throws EngineException, IOException {
        GetObject.Request request = new GetObject.Request(
                call.bucket(),
                call.key(),
                RangeHeader.of(call.headers()),
                ReadConditions.of(call.headers()),
                ObjectRequest.version(call.query().get("versionId")));
        try (ObjectContent content = call.engine().objects().get().run(call.call(), request)) {
            Answer answer = call.answer();
            ObjectAnswer.describe(answer, content.details());
            override(answer, call.query());
            send(answer, content);
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
}
