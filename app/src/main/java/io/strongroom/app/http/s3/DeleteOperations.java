package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.XmlElement;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.DeleteObjects;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Removing objects; one that is not there is no error.
final class DeleteOperations {
    private DeleteOperations() {}

    static void delete(S3Call call) throws EngineException, IOException {
        Optional<VersionName> version = call.version();
        call.engine().objects().delete().run(call.call(), new DeleteObject.Request(call.bucket(), call.key(), version));
        call.answer()
                .header("x-amz-version-id", version.map(VersionName::value))
                .empty(204);
    }

    /// What became of one object.
    private record Outcome(Named object, Optional<Failure> failure) {}

    /// An object as a document names it; not yet known to be one.
    private record Named(String key, Optional<String> version) {}

    /// Each object by itself, as S3 has it; all at once where none of them can be refused by itself.
    static void deleteAll(S3Call call) throws EngineException, FailureException, IOException {
        requireDigest(call.headers());
        XmlElement document = call.document("Delete");
        List<Named> objects = objects(document);
        List<Outcome> outcomes = deletedAtOnce(call, objects)
                ? objects.stream()
                        .map(object -> new Outcome(object, Optional.empty()))
                        .toList()
                : eachByItself(call, objects);
        boolean quiet =
                document.textOf("Quiet").filter("true"::equalsIgnoreCase).isPresent();
        call.answer("DeleteResult", xml -> outcomes.forEach(outcome -> write(xml, outcome, quiet)));
    }

    private static void requireDigest(Headers headers) throws FailureException {
        boolean digest = headers.filled("content-md5").isPresent()
                || headers.filled("x-amz-trailer").isPresent()
                || !headers.startingWith("x-amz-checksum-").isEmpty();
        if (!digest) {
            throw new Failure(400, "InvalidRequest", "Missing required header for this request: Content-MD5")
                    .asException();
        }
    }

    private static List<Named> objects(XmlElement document) throws FailureException {
        List<XmlElement> elements = document.all("Object");
        if (elements.isEmpty() || elements.size() > DeleteObjects.MAX_KEYS) {
            throw Failure.malformedXml().asException();
        }
        List<Named> objects = new ArrayList<>();
        for (XmlElement element : elements) {
            XmlElement key = element.first("Key")
                    .orElseThrow(() -> Failure.malformedXml().asException());
            objects.add(new Named(key.text(), element.textOf("VersionId").filter(id -> !id.isEmpty())));
        }
        return objects;
    }

    private static boolean deletedAtOnce(S3Call call, List<Named> objects) throws EngineException {
        if (objects.stream().anyMatch(object -> object.version().isPresent())) {
            return false;
        }
        BucketName bucket = call.bucket();
        try {
            List<ObjectKey> keys = new ArrayList<>();
            for (Named object : objects) {
                keys.add(ObjectKey.parse(object.key()));
            }
            call.engine().objects().deleteAll().run(call.call(), new DeleteObjects.Request(bucket, keys));
            return true;
        } catch (EngineException e) {
            boolean ofOne =
                    e.problem() instanceof Problem.AccessDenied || e.problem() instanceof Problem.InvalidObjectName;
            if (ofOne) {
                return false;
            }
            throw e;
        }
    }

    private static List<Outcome> eachByItself(S3Call call, List<Named> objects) throws EngineException {
        List<Outcome> outcomes = new ArrayList<>();
        BucketName bucket = call.bucket();
        for (Named object : objects) {
            try {
                Optional<VersionName> version = object.version().isEmpty()
                        ? Optional.empty()
                        : Optional.of(VersionName.parse(object.version().get()));
                call.engine()
                        .objects()
                        .delete()
                        .run(call.call(), new DeleteObject.Request(bucket, ObjectKey.parse(object.key()), version));
                outcomes.add(new Outcome(object, Optional.empty()));
            } catch (EngineException e) {
                if (e.problem() instanceof Problem.NoSuchBucket) {
                    throw e;
                }
                outcomes.add(new Outcome(object, Optional.of(S3Failures.of(e.problem()))));
            }
        }
        return outcomes;
    }

    private static void write(XmlWriter xml, Outcome outcome, boolean quiet) {
        Named object = outcome.object();
        if (outcome.failure().isPresent()) {
            Failure failure = outcome.failure().get();
            xml.element(
                    "Error",
                    one -> one.text("Key", object.key())
                            .text("VersionId", object.version())
                            .text("Code", failure.code())
                            .text("Message", failure.message()));
        } else if (!quiet) {
            xml.element("Deleted", one -> one.text("Key", object.key()).text("VersionId", object.version()));
        }
    }
}
