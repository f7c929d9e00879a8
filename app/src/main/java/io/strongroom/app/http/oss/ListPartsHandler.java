package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.NameForm;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.Timestamps;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.object.ListParts;
import java.io.IOException;

/// ListParts: tells which parts of an upload are there.
final class ListPartsHandler implements OssHandler {
    private static final int USUAL_PAGE = 1000;

    @Override
    public String operation() {
        return "ListParts";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        Query query = call.query();
        NameForm form = NameForm.of(query);
        int marker = query.text("part-number-marker").isEmpty()
                ? 0
                : UploadRequest.number(query, "part-number-marker", "The marker must be the number of a part.");
        ListParts.Request request =
                new ListParts.Request(UploadRequest.upload(call), marker, PageSize.of(query, "max-parts", USUAL_PAGE));
        ListParts.Page page = call.engine().multipart().listParts().run(call.call(), request);
        call.answer().xml(200, document(request, page, form));
    }

    private static byte[] document(ListParts.Request request, ListParts.Page page, NameForm form) {
        int next = page.parts().isEmpty()
                ? request.marker()
                : page.parts().getLast().partNumber();
        return XmlWriter.document("ListPartsResult", xml -> {
            form.announce(xml);
            xml.text("Bucket", request.upload().bucket().value())
                    .text("Key", form.written(request.upload().key().value()))
                    .text("UploadId", request.upload().uploadId())
                    .text("StorageClass", "Standard")
                    .number("PartNumberMarker", request.marker())
                    .number("NextPartNumberMarker", next)
                    .number("MaxParts", request.limit())
                    .flag("IsTruncated", page.truncated() == ListParts.Truncation.MORE_FOLLOW);
            page.parts().forEach(part -> xml.element("Part", one -> part(one, part)));
        });
    }

    private static void part(XmlWriter xml, ListParts.Part part) {
        xml.number("PartNumber", part.partNumber())
                .text("LastModified", Timestamps.document(part.storedAt()))
                .text("ETag", ObjectAnswer.quoted(part.etag()))
                .text("HashCrc64ecma", ObjectAnswer.crc64(part.crc64()))
                .number("Size", part.size());
    }
}
