package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.NameForm;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.Timestamps;
import io.strongroom.app.http.wire.UploadPage;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;

/// ListMultipartUploads: tells which uploads of a bucket are running.
final class ListMultipartUploadsHandler implements OssHandler {
    private static final int USUAL_PAGE = 1000;

    @Override
    public String operation() {
        return "ListMultipartUploads";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        Query query = call.query();
        NameForm form = NameForm.of(query);
        UploadPage.Asked asked = new UploadPage.Asked(
                call.bucket(),
                query.text("prefix"),
                query.text("delimiter"),
                new UploadPage.Mark(query.text("key-marker"), query.text("upload-id-marker")),
                PageSize.of(query, "max-uploads", USUAL_PAGE));
        UploadPage page = UploadPage.of(call.engine(), call.call(), asked);
        call.answer().xml(200, document(asked, page, form));
    }

    private static byte[] document(UploadPage.Asked asked, UploadPage page, NameForm form) {
        return XmlWriter.document("ListMultipartUploadsResult", xml -> {
            form.announce(xml);
            xml.text("Bucket", asked.bucket().value())
                    .text("KeyMarker", form.written(asked.after().key()))
                    .text("UploadIdMarker", asked.after().uploadId())
                    .text(
                            "NextKeyMarker",
                            form.written(page.next().map(UploadPage.Mark::key).orElse("")))
                    .text(
                            "NextUploadIdMarker",
                            page.next().map(UploadPage.Mark::uploadId).orElse(""))
                    .text("Delimiter", form.written(asked.delimiter()))
                    .text("Prefix", form.written(asked.prefix()))
                    .number("MaxUploads", asked.limit())
                    .flag("IsTruncated", page.next().isPresent());
            page.uploads()
                    .forEach(running -> xml.element(
                            "Upload",
                            one -> one.text(
                                            "Key",
                                            form.written(running.upload().key().value()))
                                    .text("UploadId", running.upload().uploadId())
                                    .text("StorageClass", "Standard")
                                    .text("Initiated", Timestamps.document(running.initiatedAt()))));
            page.prefixes()
                    .forEach(prefix -> xml.element("CommonPrefixes", one -> one.text("Prefix", form.written(prefix))));
        });
    }
}
