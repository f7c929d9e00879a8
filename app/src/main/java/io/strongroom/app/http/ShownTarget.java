package io.strongroom.app.http;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.Target;
import io.strongroom.app.http.wire.WireRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a request is about, for people: the path they know, and of the query only what tells the operation.
///
/// Signatures, key ids, and what is encrypted or decrypted travel in queries too; none of that is shown.
final class ShownTarget {
    private static final int LONGEST = 512;

    /// Parameters whose value helps and is no secret.
    private static final List<String> WITH_VALUE =
            List.of("Action", "list-type", "prefix", "delimiter", "partNumber", "position", "versionId");

    /// Those whose name says everything.
    private static final List<String> NAMES = List.of(
            "acl",
            "append",
            "bucketInfo",
            "delete",
            "encryption",
            "location",
            "objectMeta",
            "stat",
            "tagging",
            "uploadId",
            "uploads",
            "versioning",
            "versions",
            "website");

    private static final Set<Integer> HIDDEN =
            Set.of((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.LINE_SEPARATOR, (int)
                    Character.PARAGRAPH_SEPARATOR);

    private ShownTarget() {}

    /// The path as a person writes it, with the parameters that matter.
    ///
    /// @param ownHosts names of the endpoint, in front of which a bucket may stand
    static String of(WireRequest request, List<String> ownHosts) {
        String shown = plain(path(request, ownHosts)) + query(request.query());
        return shown.length() > LONGEST ? shown.substring(0, LONGEST - 1) + "…" : shown;
    }

    private static String path(WireRequest request, List<String> ownHosts) {
        try {
            Target target = Target.of(request.host(), request.rawPath(), ownHosts);
            return "/" + target.bucket().orElse("")
                    + target.key().map(key -> "/" + key).orElse("");
        } catch (FailureException _) {
            return request.rawPath();
        }
    }

    private static String query(Query query) {
        String shown = Stream.concat(
                        NAMES.stream().filter(query::has),
                        WITH_VALUE.stream()
                                .flatMap(name -> query.get(name).stream().map(value -> name + "=" + plain(value))))
                .collect(Collectors.joining("&"));
        return shown.isEmpty() ? "" : "?" + shown;
    }

    // What is not seen could make one line look like another.
    private static String plain(String text) {
        return text.codePoints()
                .map(point -> HIDDEN.contains(Character.getType(point)) ? '\uFFFD' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
