package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.Answer;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.Tagging;
import io.strongroom.app.http.wire.WireRequest;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectSettings;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.usecase.object.Overwrite;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What requests and answers about objects say in their headers.
final class ObjectHeaders {
    private static final String META_PREFIX = "x-amz-meta-";
    private static final String CHUNKED = "aws-chunked";

    /// Headers that are stored and answered as they are, with the form they are answered in.
    private static final Map<String, String> STORED = Map.of(
            "cache-control", "Cache-Control",
            "content-disposition", "Content-Disposition",
            "content-encoding", "Content-Encoding",
            "content-language", "Content-Language",
            "expires", "Expires");

    /// What asks for something that is not done here; to take no notice would be worse than to say so.
    private static final List<String> NOT_DONE = List.of(
            "x-amz-server-side-encryption-customer-algorithm",
            "x-amz-server-side-encryption-customer-key",
            "x-amz-server-side-encryption-customer-key-md5",
            "x-amz-copy-source-server-side-encryption-customer-algorithm",
            "x-amz-server-side-encryption-context",
            "x-amz-object-lock-mode",
            "x-amz-object-lock-retain-until-date",
            "x-amz-object-lock-legal-hold",
            "x-amz-website-redirect-location",
            "x-amz-write-offset-bytes",
            "x-amz-grant-full-control",
            "x-amz-grant-read",
            "x-amz-grant-read-acp",
            "x-amz-grant-write-acp");

    private ObjectHeaders() {}

    /// Refuses what cannot be done.
    static void refuseWhatIsNotDone(Headers headers) throws FailureException {
        for (String name : NOT_DONE) {
            if (headers.filled(name).isPresent()) {
                throw RequestFailures.notImplemented(name).asException();
            }
        }
        refuseOther(headers, "x-amz-storage-class", "STANDARD");
        refuseOther(headers, "x-amz-acl", "private");
    }

    /// Refuses other values of a header than the one that is done.
    static void refuseOther(Headers headers, String name, String done) throws FailureException {
        if (headers.filled(name).filter(value -> !value.equals(done)).isPresent()) {
            throw RequestFailures.notImplemented(name).asException();
        }
    }

    /// Whether an object of the same name may go: `If-None-Match: *` is the only condition on a write.
    static Overwrite overwrite(Headers headers) throws FailureException {
        if (headers.has("if-match")) {
            throw RequestFailures.notImplemented("If-Match").asException();
        }
        refuseOther(headers, "if-none-match", "*");
        return headers.has("if-none-match") ? Overwrite.FORBIDDEN : Overwrite.ALLOWED;
    }

    /// What is set on an object besides.
    static ObjectSettings settings(Headers headers) throws EngineException, FailureException {
        Optional<String> tags = headers.filled("x-amz-tagging");
        return tags.isEmpty() ? ObjectSettings.none() : ObjectSettings.none().with(Tagging.ofHeader(tags.get()));
    }

    /// What is kept with an object.
    static ObjectMetadata metadata(Headers headers) {
        SortedMap<String, String> stored = new TreeMap<>();
        STORED.keySet()
                .forEach(name -> headers.filled(name)
                        .map(value -> name.equals("content-encoding") ? withoutChunked(value) : value)
                        .filter(value -> !value.isEmpty())
                        .ifPresent(value -> stored.put(name, value)));
        SortedMap<String, String> user = new TreeMap<>();
        headers.startingWith(META_PREFIX)
                .forEach((name, value) -> user.put(name.substring(META_PREFIX.length()), value));
        return new ObjectMetadata(headers.filled("content-type"), stored, user);
    }

    // That is how the request was sent, not what the object is.
    private static String withoutChunked(String encodings) {
        return Arrays.stream(encodings.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.equalsIgnoreCase(CHUNKED))
                .collect(Collectors.joining(","));
    }

    /// Refuses an upload of unknown end, or one that is known to be too long.
    static void checkLength(WireRequest request) throws FailureException {
        if (request.length().isEmpty() && !request.isChunked()) {
            throw RequestFailures.missingLength().asException();
        }
        long length = request.headers()
                .filled("x-amz-decoded-content-length")
                .filter(value -> value.matches("\\d{1,15}"))
                .map(Long::parseLong)
                .or(request::length)
                .orElse(0L);
        if (length > S3Body.MAX_UPLOAD) {
            throw RequestFailures.entityTooLarge().asException();
        }
    }

    /// What a write tells of the version it made.
    static void written(Answer answer, ObjectEntry entry) {
        SseWords.announce(answer, entry.encryption());
        answer.header("x-amz-version-id", entry.version().map(VersionName::value));
    }

    /// Everything about an object that GET and HEAD tell.
    static void describe(Answer answer, ObjectDetails details) {
        ObjectMetadata metadata = details.metadata();
        answer.header("Content-Type", metadata.effectiveContentType());
        metadata.headers().forEach((name, value) -> answer.header(STORED.getOrDefault(name, name), value));
        metadata.user().forEach((name, value) -> answer.header(META_PREFIX + name, value));
        answer.header("Accept-Ranges", "bytes")
                .header("Last-Modified", details.entry().lastModified())
                .header("ETag", S3Xml.etag(details.entry().etag()))
                .header(
                        "x-amz-version-id",
                        Optional.of(details.version())
                                .filter(version -> !version.equals(VersionName.NULL))
                                .map(VersionName::value));
        int tags = details.tags().all().size();
        answer.header(
                "x-amz-tagging-count",
                Optional.of(tags).filter(count -> count > 0).map(String::valueOf));
        SseWords.announce(answer, details.entry().encryption());
    }
}
