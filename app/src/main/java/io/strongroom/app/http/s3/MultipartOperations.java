package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.NameForm;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.Timestamps;
import io.strongroom.app.http.wire.UploadPage;
import io.strongroom.app.http.wire.XmlElement;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.usecase.object.CompleteMultipartUpload;
import io.strongroom.engine.usecase.object.CompleteMultipartUpload.NamedPart;
import io.strongroom.engine.usecase.object.InitiateMultipartUpload;
import io.strongroom.engine.usecase.object.ListMultipartUploads;
import io.strongroom.engine.usecase.object.ListParts;
import io.strongroom.engine.usecase.object.MultipartUpload;
import io.strongroom.engine.usecase.object.UploadPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Uploads in parts.
final class MultipartOperations {
    private static final int LARGEST_PAGE = 1000;

    private MultipartOperations() {}

    static void create(S3Call call) throws EngineException, FailureException, IOException {
        Headers headers = call.headers();
        ObjectHeaders.refuseWhatIsNotDone(headers);
        InitiateMultipartUpload.Request request = new InitiateMultipartUpload.Request(
                        call.bucket(),
                        call.key(),
                        ObjectHeaders.metadata(headers),
                        SseWords.of(headers),
                        ObjectHeaders.overwrite(headers))
                .with(ObjectHeaders.settings(headers));
        InitiateMultipartUpload.Started started =
                call.engine().multipart().initiate().run(call.call(), request);
        SseWords.announce(call.answer(), started.encryption());
        call.answer("InitiateMultipartUploadResult", xml -> {
            name(xml, started.upload());
            xml.text("UploadId", started.upload().uploadId());
        });
    }

    private static void name(XmlWriter xml, MultipartUpload upload) {
        xml.text("Bucket", upload.bucket().value()).text("Key", upload.key().value());
    }

    static void uploadPart(S3Call call) throws EngineException, FailureException, IOException {
        ObjectHeaders.refuseWhatIsNotDone(call.headers());
        ObjectHeaders.checkLength(call.exchange().request());
        UploadPart.Request request = new UploadPart.Request(
                call.upload(), partNumber(call.query()), Optional.empty(), UploadPart.Content.of(call.body()));
        UploadPart.Stored part =
                Uploads.store(call, () -> call.engine().multipart().uploadPart().run(call.call(), request));
        SseWords.announce(call.answer(), part.encryption());
        call.answer().header("ETag", S3Xml.etag(part.etag())).empty(200);
    }

    static int partNumber(Query query) throws FailureException {
        return number("partNumber", query.text("partNumber"));
    }

    private static int number(String name, String text) throws FailureException {
        if (!text.matches("\\d{1,9}")) {
            throw Failure.invalidArgument(name, text, "Part number must be an integer between 1 and 10000, inclusive")
                    .asException();
        }
        return Integer.parseInt(text);
    }

    static void complete(S3Call call) throws EngineException, FailureException, IOException {
        XmlElement document = call.document("CompleteMultipartUpload");
        List<NamedPart> parts = new ArrayList<>();
        for (XmlElement part : document.all("Part")) {
            parts.add(new NamedPart(
                    number("PartNumber", part.textOf("PartNumber").orElse("")),
                    part.textOf("ETag").orElse("")));
        }
        if (parts.isEmpty()) {
            throw Failure.malformedXml().asException();
        }
        MultipartUpload upload = call.upload();
        ObjectEntry entry = call.engine()
                .multipart()
                .complete()
                .run(
                        call.call(),
                        new CompleteMultipartUpload.Request(
                                upload, Optional.of(parts), ObjectHeaders.overwrite(call.headers())));
        ObjectHeaders.written(call.answer(), entry);
        call.answer("CompleteMultipartUploadResult", xml -> {
            xml.text(
                    "Location",
                    call.exchange().scheme() + "://" + call.exchange().request().host()
                            + call.exchange().request().rawPath());
            name(xml, upload);
            xml.text("ETag", S3Xml.etag(entry.etag()));
        });
    }

    static void abort(S3Call call) throws EngineException, IOException {
        call.engine().multipart().abort().run(call.call(), call.upload());
        call.answer().empty(204);
    }

    static void listParts(S3Call call) throws EngineException, FailureException, IOException {
        Query query = call.query();
        NameForm form = NameForm.of(query);
        int limit = PageLimit.of(query, "max-parts", LARGEST_PAGE);
        int marker = PageLimit.of(query, "part-number-marker", UploadPart.MAX_PART_NUMBER);
        int after = query.text("part-number-marker").isEmpty() ? 0 : marker;
        MultipartUpload upload = call.upload();
        ListParts.Page page = call.engine()
                .multipart()
                .listParts()
                .run(call.call(), new ListParts.Request(upload, after, Math.max(1, limit)));
        List<ListParts.Part> parts = limit == 0 ? List.of() : page.parts();
        boolean more = limit > 0 && page.truncated() == ListParts.Truncation.MORE_FOLLOW;
        call.answer("ListPartsResult", xml -> {
            xml.text("Bucket", upload.bucket().value())
                    .text("Key", form.written(upload.key().value()));
            form.announce(xml);
            xml.text("UploadId", upload.uploadId());
            S3Xml.owner(xml, "Initiator");
            S3Xml.owner(xml, "Owner");
            xml.text("StorageClass", "STANDARD").number("PartNumberMarker", after);
            if (more) {
                xml.number("NextPartNumberMarker", parts.getLast().partNumber());
            }
            xml.number("MaxParts", limit).flag("IsTruncated", more);
            parts.forEach(part -> xml.element("Part", one -> part(one, part)));
        });
    }

    private static void part(XmlWriter xml, ListParts.Part part) {
        xml.number("PartNumber", part.partNumber())
                .text("LastModified", Timestamps.document(part.storedAt()))
                .text("ETag", S3Xml.etag(part.etag()))
                .number("Size", part.size());
    }

    static void list(S3Call call) throws EngineException, FailureException, IOException {
        Query query = call.query();
        NameForm form = NameForm.of(query);
        UploadPage.Asked asked = new UploadPage.Asked(
                call.bucket(),
                query.text("prefix"),
                query.text("delimiter"),
                new UploadPage.Mark(query.text("key-marker"), query.text("upload-id-marker")),
                PageLimit.of(query, "max-uploads", LARGEST_PAGE));
        UploadPage page = UploadPage.of(call.engine(), call.call(), asked);
        call.answer("ListMultipartUploadsResult", xml -> {
            xml.text("Bucket", asked.bucket().value())
                    .text("KeyMarker", form.written(asked.after().key()))
                    .text("UploadIdMarker", asked.after().uploadId())
                    .text("NextKeyMarker", page.next().map(UploadPage.Mark::key).map(form::written))
                    .text("NextUploadIdMarker", page.next().map(UploadPage.Mark::uploadId))
                    .text(
                            "Delimiter",
                            Optional.of(asked.delimiter())
                                    .filter(one -> !one.isEmpty())
                                    .map(form::written))
                    .text("Prefix", form.written(asked.prefix()))
                    .number("MaxUploads", asked.limit())
                    .flag("IsTruncated", page.next().isPresent());
            form.announce(xml);
            page.uploads().forEach(one -> xml.element("Upload", upload -> running(upload, one, form)));
            page.prefixes()
                    .forEach(prefix -> xml.element("CommonPrefixes", one -> one.text("Prefix", form.written(prefix))));
        });
    }

    private static void running(XmlWriter xml, ListMultipartUploads.Running running, NameForm form) {
        xml.text("Key", form.written(running.upload().key().value()))
                .text("UploadId", running.upload().uploadId());
        S3Xml.owner(xml, "Initiator");
        S3Xml.owner(xml, "Owner");
        xml.text("StorageClass", "STANDARD").text("Initiated", Timestamps.document(running.initiatedAt()));
    }
}
