package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.CopySource;
import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.ReadConditions;
import io.strongroom.app.http.wire.Timestamps;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.usecase.object.ByteRange;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.MetadataDirective;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// CopyObject: an object out of another one, or anew out of itself.
final class CopyObjectHandler implements OssHandler {
    @Override
    public String operation() {
        return "CopyObject";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        Headers headers = call.headers();
        Optional<EncryptionRule> rule = ObjectRequest.rule(headers);
        ObjectRequest.refuseWhatIsNotDone(headers);
        CopySource source = CopySource.parse(headers.get(CopySource.HEADER).orElse(""));
        HeadObject.Request target = HeadObject.Request.of(call.bucket(), call.key());
        CopyObject.Request request = new CopyObject.Request(
                        new GetObject.Request(
                                source.bucket(),
                                source.key(),
                                ByteRange.whole(),
                                ReadConditions.ofSource(headers),
                                source.version()),
                        target,
                        directive(headers, source, target),
                        ObjectRequest.metadata(headers),
                        rule,
                        ObjectRequest.overwrite(headers))
                .with(ObjectRequest.settings(headers))
                .tagged(tagging(headers));
        answer(call, call.engine().objects().copy().run(call.call(), request));
    }

    private static MetadataDirective tagging(Headers headers) throws FailureException {
        String value = headers.filled("x-oss-tagging-directive").orElse("COPY");
        return switch (value.toUpperCase(Locale.ROOT)) {
            case "COPY" -> MetadataDirective.COPY;
            case "REPLACE" -> MetadataDirective.REPLACE;
            default ->
                throw Failure.invalidArgument("x-oss-tagging-directive", value, "The value must be Copy or Replace.")
                        .asException();
        };
    }

    /// A copy onto itself has the metadata of the request, whatever it says. Source: OSS, CopyObject.
    private static MetadataDirective directive(Headers headers, CopySource source, HeadObject.Request target)
            throws FailureException {
        String value = headers.filled("x-oss-metadata-directive").orElse("COPY");
        boolean ontoItself = source.version().isEmpty()
                && source.bucket().equals(target.bucket())
                && source.key().equals(target.key());
        return switch (value.toUpperCase(Locale.ROOT)) {
            case "COPY" -> ontoItself ? MetadataDirective.REPLACE : MetadataDirective.COPY;
            case "REPLACE" -> MetadataDirective.REPLACE;
            default ->
                throw Failure.invalidArgument("x-oss-metadata-directive", value, "The value must be COPY or REPLACE.")
                        .asException();
        };
    }

    private static void answer(OssCall call, ObjectEntry entry) throws IOException {
        ObjectAnswer.digests(call.answer(), entry);
        ObjectAnswer.encryption(call.answer(), entry.encryption());
        call.answer()
                .xml(
                        200,
                        XmlWriter.document(
                                "CopyObjectResult",
                                xml -> xml.text("ETag", ObjectAnswer.quoted(entry.etag()))
                                        .text("LastModified", Timestamps.document(entry.lastModified()))));
    }
}
