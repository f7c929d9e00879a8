package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.Answer;
import io.strongroom.app.http.wire.CopySource;
import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.RangeHeader;
import io.strongroom.app.http.wire.ReadConditions;
import io.strongroom.app.http.wire.Timestamps;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.usecase.object.ByteRange;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.MetadataDirective;
import io.strongroom.engine.usecase.object.UploadPart;
import io.strongroom.engine.usecase.object.UploadPartCopy;
import java.io.IOException;
import java.time.Instant;

/// Objects and parts out of other objects.
final class CopyOperations {
    private static final String SOURCE = "x-amz-copy-source";
    private static final String RANGE = "x-amz-copy-source-range";

    private CopyOperations() {}

    static void object(S3Call call) throws EngineException, FailureException, IOException {
        Headers headers = call.headers();
        ObjectHeaders.refuseWhatIsNotDone(headers);
        CopyObject.Request request = new CopyObject.Request(
                        source(headers, ByteRange.whole()),
                        HeadObject.Request.of(call.bucket(), call.key()),
                        directive(headers, "x-amz-metadata-directive"),
                        ObjectHeaders.metadata(headers),
                        SseWords.of(headers),
                        ObjectHeaders.overwrite(headers))
                .with(ObjectHeaders.settings(headers))
                .tagged(directive(headers, "x-amz-tagging-directive"));
        requireChange(request);
        ObjectEntry entry = call.engine().objects().copy().run(call.call(), request);
        announceSource(call.answer(), request.source());
        ObjectHeaders.written(call.answer(), entry);
        answer(call, "CopyObjectResult", entry.etag(), entry.lastModified());
    }

    private static GetObject.Request source(Headers headers, ByteRange range) throws EngineException, FailureException {
        CopySource source = CopySource.parse(SOURCE, headers.get(SOURCE).orElse(""));
        return new GetObject.Request(
                source.bucket(),
                source.key(),
                range,
                ReadConditions.of(headers, "x-amz-copy-source-"),
                source.version());
    }

    private static MetadataDirective directive(Headers headers, String name) throws FailureException {
        String value = headers.filled(name).orElse("COPY");
        return switch (value) {
            case "COPY" -> MetadataDirective.COPY;
            case "REPLACE" -> MetadataDirective.REPLACE;
            default ->
                throw Failure.invalidArgument(name, value, "Unknown directive: COPY or REPLACE.")
                        .asException();
        };
    }

    // Source: Amazon S3 API Reference, CopyObject: a copy onto itself must change metadata or encryption.
    private static void requireChange(CopyObject.Request request) throws FailureException {
        boolean ontoItself = request.source().version().isEmpty()
                && request.source().bucket().equals(request.target().bucket())
                && request.source().key().equals(request.target().key());
        if (ontoItself
                && request.directive() == MetadataDirective.COPY
                && request.encryption().isEmpty()) {
            throw RequestFailures.copyOntoItself().asException();
        }
    }

    private static void announceSource(Answer answer, GetObject.Request source) {
        answer.header("x-amz-copy-source-version-id", source.version().map(VersionName::value));
    }

    static void part(S3Call call) throws EngineException, FailureException, IOException {
        ObjectHeaders.refuseWhatIsNotDone(call.headers());
        GetObject.Request source = source(call.headers(), range(call.headers()));
        UploadPartCopy.Request request =
                new UploadPartCopy.Request(call.upload(), MultipartOperations.partNumber(call.query()), source);
        UploadPart.Stored part = call.engine().multipart().uploadPartCopy().run(call.call(), request);
        announceSource(call.answer(), source);
        SseWords.announce(call.answer(), part.encryption());
        answer(call, "CopyPartResult", part.etag(), Instant.now());
    }

    private static ByteRange range(Headers headers) throws FailureException {
        String value = headers.get(RANGE).orElse("");
        if (value.isEmpty()) {
            return ByteRange.whole();
        }
        if (!value.matches("bytes=\\d{1,18}-\\d{1,18}")) {
            throw Failure.invalidArgument(
                            RANGE, value, "The range must be in the form bytes=first-last, where both are offsets.")
                    .asException();
        }
        return RangeHeader.parse(value, ByteRange.Behavior.STANDARD);
    }

    private static void answer(S3Call call, String root, String etag, Instant modified) throws IOException {
        call.answer(
                root,
                xml -> xml.text("LastModified", Timestamps.document(modified)).text("ETag", S3Xml.etag(etag)));
    }
}
