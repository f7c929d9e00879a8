package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.NameForm;
import io.strongroom.app.http.wire.PercentCode;
import io.strongroom.app.http.wire.XmlElement;
import io.strongroom.app.http.wire.XmlReader;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.usecase.object.CompleteMultipartUpload;
import io.strongroom.engine.usecase.object.UploadPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// CompleteMultipartUpload: makes an object out of the parts that are listed, or of all.
final class CompleteMultipartUploadHandler implements OssHandler {
    @Override
    public String operation() {
        return "CompleteMultipartUpload";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        UploadRequest.refuseEncryption(call.headers());
        NameForm form = NameForm.of(call.query());
        CompleteMultipartUpload.Request request = new CompleteMultipartUpload.Request(
                UploadRequest.upload(call), parts(call), ObjectRequest.overwrite(call.headers()));
        ObjectEntry entry = call.engine().multipart().complete().run(call.call(), request);
        ObjectAnswer.digests(call.answer(), entry);
        ObjectAnswer.encryption(call.answer(), entry.encryption());
        call.answer().xml(200, document(call, entry, form));
    }

    private static Optional<List<CompleteMultipartUpload.NamedPart>> parts(OssCall call)
            throws IOException, FailureException {
        byte[] sent = call.body().readAll(OssCall.MAX_DOCUMENT);
        Optional<String> all = call.headers().filled("x-oss-complete-all");
        if (all.filter("yes"::equals).isPresent()) {
            if (sent.length > 0) {
                throw Failure.invalidArgument("x-oss-complete-all", "yes", "Either all parts or a list can be named.")
                        .asException();
            }
            return Optional.empty();
        }
        if (all.isPresent()) {
            throw Failure.invalidArgument("x-oss-complete-all", all.get(), "The value must be yes.")
                    .asException();
        }
        List<XmlElement> listed =
                XmlReader.parse(sent, "CompleteMultipartUpload").all("Part");
        if (listed.isEmpty() || listed.size() > UploadPart.MAX_PART_NUMBER) {
            throw Failure.malformedXml().asException();
        }
        List<CompleteMultipartUpload.NamedPart> parts = new ArrayList<>();
        for (XmlElement one : listed) {
            parts.add(part(one));
        }
        return Optional.of(parts);
    }

    private static CompleteMultipartUpload.NamedPart part(XmlElement one) throws FailureException {
        Optional<String> etag = one.textOf("ETag");
        try {
            if (etag.isPresent()) {
                return new CompleteMultipartUpload.NamedPart(
                        Integer.parseInt(one.textOf("PartNumber").orElse("")), etag.get());
            }
        } catch (NumberFormatException _) {
            // refused below
        }
        throw Failure.malformedXml().asException();
    }

    private static byte[] document(OssCall call, ObjectEntry entry, NameForm form) {
        String location = "%s://%s/%s/%s"
                .formatted(
                        call.exchange().scheme(),
                        call.endpointHost(),
                        entry.bucket().value(),
                        PercentCode.encodePath(entry.key().value()));
        return XmlWriter.document("CompleteMultipartUploadResult", xml -> {
            form.announce(xml);
            xml.text("Location", location)
                    .text("Bucket", entry.bucket().value())
                    .text("Key", form.written(entry.key().value()))
                    .text("ETag", ObjectAnswer.quoted(entry.etag()));
        });
    }
}
