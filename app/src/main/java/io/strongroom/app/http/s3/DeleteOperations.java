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
        DeleteObject.Result result = call.engine()
                .objects()
                .delete()
                .run(call.call(), new DeleteObject.Request(call.bucket(), call.key(), call.version()));
        call.answer()
                .header("x-amz-version-id", result.version().map(VersionName::value))
                .header("x-amz-delete-marker", Optional.of("true").filter(_ -> result.marker()))
                .empty(204);
    }

    /// What became of one object.
    ///
    /// @param marker the delete marker that came, or that went
    private record Outcome(Named object, Optional<Failure> failure, Optional<VersionName> marker) {}

    /// An object as a document names it; not yet known to be one.
    private record Named(String key, Optional<String> version) {}

    /// Each object by itself, as S3 has it; all at once where none of them can be refused by itself.
    static void deleteAll(S3Call call) throws EngineException, FailureException, IOException {
        requireDigest(call.headers());
        XmlElement document = call.document("Delete");
        List<Named> objects = objects(document);
        Optional<List<Outcome>> atOnce = deletedAtOnce(call, objects);
        List<Outcome> outcomes = atOnce.isPresent() ? atOnce.get() : eachByItself(call, objects);
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

    private static Optional<List<Outcome>> deletedAtOnce(S3Call call, List<Named> objects) throws EngineException {
        if (objects.stream().anyMatch(object -> object.version().isPresent())) {
            return Optional.empty();
        }
        BucketName bucket = call.bucket();
        try {
            List<ObjectKey> keys = new ArrayList<>();
            for (Named object : objects) {
                keys.add(ObjectKey.parse(object.key()));
            }
            return Optional.of(outcomes(
                    objects,
                    call.engine().objects().deleteAll().run(call.call(), new DeleteObjects.Request(bucket, keys))));
        } catch (EngineException e) {
            boolean ofOne =
                    e.problem() instanceof Problem.AccessDenied || e.problem() instanceof Problem.InvalidObjectName;
            if (ofOne) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static List<Outcome> outcomes(List<Named> objects, DeleteObjects.Result result) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            outcomes.add(new Outcome(objects.get(i), Optional.empty(), result.marker(i)));
        }
        return outcomes;
    }

    private static List<Outcome> eachByItself(S3Call call, List<Named> objects) throws EngineException {
        List<Outcome> outcomes = new ArrayList<>();
        BucketName bucket = call.bucket();
        for (Named object : objects) {
            try {
                Optional<VersionName> version = object.version().isEmpty()
                        ? Optional.empty()
                        : Optional.of(VersionName.parse(object.version().get()));
                DeleteObject.Result result = call.engine()
                        .objects()
                        .delete()
                        .run(call.call(), new DeleteObject.Request(bucket, ObjectKey.parse(object.key()), version));
                outcomes.add(
                        new Outcome(object, Optional.empty(), result.version().filter(_ -> result.marker())));
            } catch (EngineException e) {
                if (e.problem() instanceof Problem.NoSuchBucket) {
                    throw e;
                }
                outcomes.add(new Outcome(object, Optional.of(S3Failures.of(e.problem())), Optional.empty()));
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
            Optional<VersionName> marker = outcome.marker();
            xml.element(
                    "Deleted",
                    one -> one.text("Key", object.key())
                            .text("VersionId", object.version())
                            .text("DeleteMarker", marker.map(_ -> "true"))
                            .text("DeleteMarkerVersionId", marker.map(VersionName::value)));
        }
    }
}
