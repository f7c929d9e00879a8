package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.NameForm;
import io.strongroom.app.http.wire.XmlElement;
import io.strongroom.app.http.wire.XmlReader;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.usecase.object.DeleteObjects;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/// DeleteMultipleObjects: removes up to 1,000 objects, all or none.
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
        List<ObjectKey> keys = keys(document);
        call.engine().objects().deleteAll().run(call.call(), new DeleteObjects.Request(call.bucket(), keys));
        boolean quiet =
                document.textOf("Quiet").filter("true"::equalsIgnoreCase).isPresent();
        if (quiet) {
            call.answer().empty(200);
        } else {
            call.answer().xml(200, answer(keys, form));
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

    private static List<ObjectKey> keys(XmlElement document) throws FailureException, EngineException {
        List<XmlElement> objects = document.all("Object");
        if (objects.isEmpty() || objects.size() > DeleteObjects.MAX_KEYS) {
            throw Failure.malformedXml().asException();
        }
        List<ObjectKey> keys = new ArrayList<>();
        for (XmlElement object : objects) {
            if (object.first("VersionId").isPresent()) {
                throw Failure.notImplemented("VersionId").asException();
            }
            XmlElement key =
                    object.first("Key").orElseThrow(() -> Failure.malformedXml().asException());
            keys.add(ObjectKey.parse(key.text()));
        }
        return keys;
    }

    private static byte[] answer(List<ObjectKey> keys, NameForm form) {
        return XmlWriter.document("DeleteResult", xml -> {
            form.announce(xml);
            keys.forEach(key -> xml.element("Deleted", one -> one.text("Key", form.written(key.value()))));
        });
    }
}
