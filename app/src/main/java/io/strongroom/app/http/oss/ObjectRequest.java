package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.Tagging;
import io.strongroom.app.http.wire.WireRequest;
import io.strongroom.engine.model.CannedAcl;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectSettings;
import io.strongroom.engine.model.SseHeaders;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.usecase.object.Overwrite;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What requests that write objects say in their headers.
final class ObjectRequest {
    /// Most bytes of one upload.
    static final long MAX_UPLOAD = 5L << 30;

    static final String META_PREFIX = "x-oss-meta-";

    /// Headers that are stored and answered as they are.
    static final List<String> STORED =
            List.of("cache-control", "content-disposition", "content-encoding", "content-language", "expires");

    private static final String SSE = "x-oss-server-side-encryption";
    private static final int MD5_BYTES = 16;

    /// What asks for something that is not done here; to take no notice would be worse than to say so.
    private static final List<String> NOT_DONE = List.of(
            "x-oss-server-side-encryption-context",
            "x-oss-server-side-encryption-customer-algorithm",
            "x-oss-server-side-encryption-customer-key",
            "x-oss-server-side-encryption-customer-key-md5");

    /// Conditions that OSS knows for reading only.
    private static final List<String> FOR_READING =
            List.of("if-match", "if-none-match", "if-modified-since", "if-unmodified-since");

    private ObjectRequest() {}

    /// Refuses what cannot be done for an object that is written.
    static void refuseWhatIsNotDone(Headers headers) throws FailureException {
        for (String name : NOT_DONE) {
            if (headers.filled(name).isPresent()) {
                throw Failure.notImplemented(name).asException();
            }
        }
        refuseOther(headers, "x-oss-storage-class", List.of("Standard"));
    }

    /// Refuses conditions on an upload.
    static void refuseConditions(Headers headers) throws FailureException {
        for (String name : FOR_READING) {
            if (headers.has(name)) {
                throw Failure.notImplemented(name).asException();
            }
        }
    }

    /// Refuses other values of a header than those that are done.
    static void refuseOther(Headers headers, String name, List<String> done) throws FailureException {
        if (headers.filled(name).filter(value -> !done.contains(value)).isPresent()) {
            throw Failure.notImplemented(name).asException();
        }
    }

    /// The encryption that a request names, as it stands.
    static SseHeaders sse(Headers headers) {
        return new SseHeaders(
                headers.get(SSE),
                headers.filled("x-oss-server-side-encryption-key-id"),
                headers.filled("x-oss-server-side-data-encryption"));
    }

    /// How an object is to be encrypted; empty to follow the bucket.
    static Optional<EncryptionRule> rule(Headers headers) throws EngineException {
        return sse(headers).objectRule();
    }

    /// What is set on an object besides; the ACL is kept and opens nothing.
    static ObjectSettings settings(Headers headers) throws EngineException, FailureException {
        Optional<String> acl = headers.filled("x-oss-object-acl");
        ObjectSettings settings =
                acl.isEmpty() ? ObjectSettings.none() : ObjectSettings.none().with(CannedAcl.ofObject(acl.get()));
        Optional<String> tags = headers.filled("x-oss-tagging");
        return tags.isEmpty() ? settings : settings.with(Tagging.ofHeader(tags.get()));
    }

    /// What is kept with an object.
    static ObjectMetadata metadata(Headers headers) {
        SortedMap<String, String> stored = new TreeMap<>();
        STORED.forEach(name -> headers.filled(name).ifPresent(value -> stored.put(name, value)));
        SortedMap<String, String> user = new TreeMap<>();
        headers.startingWith(META_PREFIX)
                .forEach((name, value) -> user.put(name.substring(META_PREFIX.length()), value));
        return new ObjectMetadata(headers.filled("content-type"), stored, user);
    }

    /// Whether an object of the same name may go.
    static Overwrite overwrite(Headers headers) throws FailureException {
        String value = headers.get("x-oss-forbid-overwrite").orElse("false");
        return switch (value) {
            case "true" -> Overwrite.FORBIDDEN;
            case "false", "" -> Overwrite.ALLOWED;
            default ->
                throw Failure.invalidArgument("x-oss-forbid-overwrite", value, "The value must be true or false.")
                        .asException();
        };
    }

    /// The digest that the content must have.
    static Optional<byte[]> md5(Headers headers) throws FailureException {
        Optional<String> sent = headers.filled("content-md5");
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] md5 = Base64.getDecoder().decode(sent.get());
            if (md5.length == MD5_BYTES) {
                return Optional.of(md5);
            }
        } catch (IllegalArgumentException _) {
            // refused below
        }
        throw OssFailures.invalidDigest().asException();
    }

    /// The version that is meant; empty for the current one.
    static Optional<VersionName> version(Optional<String> versionId) throws EngineException {
        return versionId.isEmpty() ? Optional.empty() : Optional.of(VersionName.parse(versionId.get()));
    }

    /// Refuses an upload of unknown end, or one that is known to be too long.
    static void checkLength(WireRequest request) throws FailureException {
        if (request.length().isEmpty() && !request.isChunked()) {
            throw new Failure(411, "MissingContentLength", "You must provide the Content-Length HTTP header.")
                    .asException();
        }
        if (request.length().orElse(0L) > MAX_UPLOAD) {
            throw OssFailures.entityTooLarge().asException();
        }
    }
}
