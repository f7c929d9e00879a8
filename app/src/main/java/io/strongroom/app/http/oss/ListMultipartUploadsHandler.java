package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.NameForm;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.Timestamps;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.object.ListMultipartUploads;
import io.strongroom.engine.usecase.object.MultipartUpload;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

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
        if (!query.text("delimiter").isEmpty()) {
            throw new Failure(400, "NotImplemented", "Uploads cannot be listed by delimiter here.")
                    .with("ArgumentName", "delimiter")
                    .asException();
        }
        int limit = PageSize.of(query, "max-uploads", USUAL_PAGE);
        // One more than is shown tells whether more follow.
        ListMultipartUploads.Request request = new ListMultipartUploads.Request(
                call.bucket(),
                query.text("prefix"),
                query.text("key-marker"),
                query.text("upload-id-marker"),
                limit + 1);
        List<ListMultipartUploads.Running> found =
                call.engine().multipart().list().run(call.call(), request);
        call.answer().xml(200, document(request, found, form));
    }

    private static byte[] document(
            ListMultipartUploads.Request request, List<ListMultipartUploads.Running> found, NameForm form) {
        int limit = request.limit() - 1;
        List<ListMultipartUploads.Running> shown = found.subList(0, Math.min(limit, found.size()));
        Optional<MultipartUpload> last =
                found.size() > limit ? Optional.of(shown.getLast().upload()) : Optional.empty();
        return XmlWriter.document("ListMultipartUploadsResult", xml -> {
            form.announce(xml);
            xml.text("Bucket", request.bucket().value())
                    .text("KeyMarker", form.written(request.keyMarker()))
                    .text("UploadIdMarker", request.uploadIdMarker())
                    .text(
                            "NextKeyMarker",
                            form.written(
                                    last.map(upload -> upload.key().value()).orElse("")))
                    .text(
                            "NextUploadIdMarker",
                            last.map(MultipartUpload::uploadId).orElse(""))
                    .text("Delimiter", "")
                    .text("Prefix", form.written(request.prefix()))
                    .number("MaxUploads", limit)
                    .flag("IsTruncated", last.isPresent());
            shown.forEach(running -> xml.element(
                    "Upload",
                    one -> one.text("Key", form.written(running.upload().key().value()))
                            .text("UploadId", running.upload().uploadId())
                            .text("StorageClass", "Standard")
                            .text("Initiated", Timestamps.document(running.initiatedAt()))));
        });
    }
}
