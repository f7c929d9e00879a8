package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.CopySource;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.ReadConditions;
import io.strongroom.app.http.wire.Timestamps;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.object.ByteRange;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.UploadPart;
import io.strongroom.engine.usecase.object.UploadPartCopy;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// UploadPartCopy: stores an object, or a range of it, as one part of an upload.
final class UploadPartCopyHandler implements OssHandler {
    @Override
    public String operation() {
        return "UploadPartCopy";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        Headers headers = call.headers();
        UploadRequest.refuseEncryption(headers);
        CopySource source = CopySource.parse(headers.get(CopySource.HEADER).orElse(""));
        Optional<SourceRange> range = SourceRange.of(headers);
        UploadPartCopy.Request request = new UploadPartCopy.Request(
                UploadRequest.upload(call),
                UploadRequest.partNumber(call.query()),
                new GetObject.Request(
                        source.bucket(),
                        source.key(),
                        range.map(SourceRange::asked).orElse(ByteRange.whole()),
                        ReadConditions.ofSource(headers),
                        source.version()));
        UploadPart.Stored part = call.engine().multipart().uploadPartCopy().run(call.call(), request);
        UploadRequest.answer(call.answer(), part);
        call.answer()
                .xml(
                        200,
                        XmlWriter.document(
                                "CopyPartResult",
                                xml -> xml.text("LastModified", Timestamps.document(Instant.now()))
                                        .text("ETag", ObjectAnswer.quoted(part.etag()))));
    }
}
