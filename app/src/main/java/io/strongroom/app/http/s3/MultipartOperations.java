package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.NameForm;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.Timestamps;
import io.strongroom.app.http.wire.XmlElement;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
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

    /// More uploads of one name than anybody runs.
    private static final int MOST_OF_NAME = 10_000;

    private MultipartOperations() {}

    static void create(S3Call call) throws EngineException, FailureException, IOException {
        Headers headers = call.headers();
        ObjectHeaders.refuseWhatIsNotDone(headers);
        InitiateMultipartUpload.Request request = new InitiateMultipartUpload.Request(
                call.bucket(),
                call.key(),
                ObjectHeaders.metadata(headers),
                SseWords.of(headers),
                ObjectHeaders.overwrite(headers));
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

    // A page ends with the last upload of a name, since the next one begins with another name.
    static void list(S3Call call) throws EngineException, FailureException, IOException {
        Query query = call.query();
        if (!query.text("delimiter").isEmpty()) {
            throw RequestFailures.notImplemented("delimiter").asException();
        }
        NameForm form = NameForm.of(query);
        int limit = PageLimit.of(query, "max-uploads", LARGEST_PAGE);
        List<ListMultipartUploads.Running> found = running(call, limit + 1);
        boolean more = limit > 0 && found.size() > limit;
        List<ListMultipartUploads.Running> page =
                more ? wholeNames(call, found) : found.subList(0, Math.min(limit, found.size()));
        call.answer("ListMultipartUploadsResult", xml -> {
            xml.text("Bucket", call.target().bucket().orElse(""))
                    .text("KeyMarker", form.written(query.text("key-marker")))
                    .text("UploadIdMarker", query.text("upload-id-marker"));
            if (more) {
                MultipartUpload last = page.getLast().upload();
                xml.text("NextKeyMarker", form.written(last.key().value())).text("NextUploadIdMarker", last.uploadId());
            }
            xml.text("Prefix", form.written(query.text("prefix")))
                    .number("MaxUploads", limit)
                    .flag("IsTruncated", more);
            form.announce(xml);
            page.forEach(one -> xml.element("Upload", upload -> running(upload, one, form)));
        });
    }

    private static List<ListMultipartUploads.Running> running(S3Call call, int limit) throws EngineException {
        return call.engine()
                .multipart()
                .list()
                .run(
                        call.call(),
                        new ListMultipartUploads.Request(
                                call.bucket(),
                                call.query().text("prefix"),
                                call.query().text("key-marker"),
                                limit));
    }

    private static List<ListMultipartUploads.Running> wholeNames(S3Call call, List<ListMultipartUploads.Running> found)
            throws EngineException {
        ObjectKey cut = found.getLast().upload().key();
        List<ListMultipartUploads.Running> whole =
                found.stream().takeWhile(one -> !one.upload().key().equals(cut)).toList();
        return whole.isEmpty()
                ? running(call, MOST_OF_NAME).stream()
                        .takeWhile(one -> one.upload().key().equals(cut))
                        .toList()
                : whole;
    }

    private static void running(XmlWriter xml, ListMultipartUploads.Running running, NameForm form) {
        xml.text("Key", form.written(running.upload().key().value()))
                .text("UploadId", running.upload().uploadId());
        S3Xml.owner(xml, "Initiator");
        S3Xml.owner(xml, "Owner");
        xml.text("StorageClass", "STANDARD").text("Initiated", Timestamps.document(running.initiatedAt()));
    }
}
