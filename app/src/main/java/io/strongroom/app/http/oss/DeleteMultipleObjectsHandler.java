package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.NameForm;
import io.strongroom.app.http.wire.XmlElement;
import io.strongroom.app.http.wire.XmlReader;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.DeleteObjects;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// DeleteMultipleObjects: removes up to 1,000 objects, all or none; one after the other where versions are named.
final class DeleteMultipleObjectsHandler implements OssHandler {
    @Override
    public String operation() {
        return "DeleteMultipleObjects";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        NameForm form = NameForm.of(call.query());
        byte[] sent = call.body().readAll(OssCall.MAX_DOCUMENT);
        checkDigest(call, sent);
        XmlElement document = XmlReader.parse(sent, "Delete");
        List<Named> objects = objects(document);
        List<Deleted> deleted = objects.stream().anyMatch(one -> one.version().isPresent())
                ? oneByOne(call, objects)
                : atOnce(call, objects);
        boolean quiet =
                document.textOf("Quiet").filter("true"::equalsIgnoreCase).isPresent();
        if (quiet) {
            call.answer().empty(200);
        } else {
            call.answer().xml(200, answer(deleted, form));
        }
    }

    private static void checkDigest(OssCall call, byte[] sent) throws FailureException {
        byte[] announced = ObjectRequest.md5(call.headers())
                .orElseThrow(() -> new Failure(400, "MissingArgument", "Missing Some Required Arguments.")
                        .with("ArgumentName", "Content-MD5")
                        .asException());
        try {
            if (!MessageDigest.isEqual(
                    announced, MessageDigest.getInstance("MD5").digest(sent))) {
                throw OssFailures.invalidDigest().asException();
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has it", e);
        }
    }

    /// What is to go.
    private record Named(ObjectKey key, Optional<VersionName> version) {}

    /// What went.
    ///
    /// @param marker the delete marker that came, or that went
    private record Deleted(Named object, Optional<VersionName> marker) {}

    private static List<Deleted> atOnce(OssCall call, List<Named> objects) throws EngineException, FailureException {
        List<ObjectKey> keys = objects.stream().map(Named::key).toList();
        DeleteObjects.Result result =
                call.engine().objects().deleteAll().run(call.call(), new DeleteObjects.Request(call.bucket(), keys));
        List<Deleted> deleted = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            deleted.add(new Deleted(objects.get(i), result.marker(i)));
        }
        return deleted;
    }

    private static List<Deleted> oneByOne(OssCall call, List<Named> objects) throws EngineException, FailureException {
        List<Deleted> deleted = new ArrayList<>();
        for (Named object : objects) {
            DeleteObject.Result result = call.engine()
                    .objects()
                    .delete()
                    .run(call.call(), new DeleteObject.Request(call.bucket(), object.key(), object.version()));
            deleted.add(new Deleted(object, result.version().filter(_ -> result.marker())));
        }
        return deleted;
    }

    private static List<Named> objects(XmlElement document) throws FailureException, EngineException {
        List<XmlElement> objects = document.all("Object");
        if (objects.isEmpty() || objects.size() > DeleteObjects.MAX_KEYS) {
            throw Failure.malformedXml().asException();
        }
        List<Named> named = new ArrayList<>();
        for (XmlElement object : objects) {
            XmlElement key =
                    object.first("Key").orElseThrow(() -> Failure.malformedXml().asException());
            named.add(new Named(
                    ObjectKey.parse(key.text()),
                    ObjectRequest.version(object.textOf("VersionId").filter(id -> !id.isEmpty()))));
        }
        return named;
    }

    private static byte[] answer(List<Deleted> deleted, NameForm form) {
        return XmlWriter.document("DeleteResult", xml -> {
            form.announce(xml);
            deleted.forEach(gone -> xml.element(
                    "Deleted",
                    one -> one.text("Key", form.written(gone.object().key().value()))
                            .text("VersionId", gone.object().version().map(VersionName::value))
                            .text("DeleteMarker", gone.marker().map(_ -> "true"))
                            .text("DeleteMarkerVersionId", gone.marker().map(VersionName::value))));
        });
    }
}
