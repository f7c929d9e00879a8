package io.strongroom.app.http.sign;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The parts of an AWS signature, wherever they stood.
///
/// @param signed names of the headers that are signed, lower case
/// @param timestamp as it is signed: `20130524T000000Z`
record AwsFields(V4Scope scope, SortedSet<String> signed, String signature, String timestamp) {
    private static final long LONGEST_SECONDS = Duration.ofDays(7).toSeconds();

    private static final Set<String> REQUIRED = Set.of("Credential", "SignedHeaders", "Signature");

    AwsFields {
        signed = Collections.unmodifiableSortedSet(new TreeSet<>(signed));
    }

    /// Reads `Authorization: AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…`, in any order.
    static AwsFields ofHeader(Headers headers) throws FailureException {
        String authorization = headers.get("authorization").orElse("");
        Map<String, String> fields = new TreeMap<>();
        Arrays.stream(authorization
                        .substring(Math.min(AwsClaim.SCHEME.length(), authorization.length()))
                        .split(",", -1))
                .map(field -> field.strip().split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> fields.put(pair[0], pair[1]));
        if (!authorization.startsWith(AwsClaim.SCHEME + " ") || !fields.keySet().containsAll(REQUIRED)) {
            throw new Failure(
                            400,
                            "AuthorizationHeaderMalformed",
                            "The authorization header that you provided is not valid.")
                    .asException();
        }
        return new AwsFields(
                V4Scope.parse(fields.getOrDefault("Credential", ""), V4Scope.Family.S3),
                names(fields.getOrDefault("SignedHeaders", "")),
                fields.getOrDefault("Signature", ""),
                timestamp(headers));
    }

    // Where a client has only the usual header, its time is signed in the form of the other one.
    private static String timestamp(Headers headers) {
        return headers.filled("x-amz-date")
                .or(() -> headers.filled("date").flatMap(Timestamps::ofHeader).map(Timestamps::basic))
                .orElse("");
    }

    /// Reads `?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=…`.
    static AwsFields ofUrl(Query query) throws FailureException {
        String algorithm = query.text(AwsClaim.ALGORITHM_PARAMETER);
        if (!algorithm.equals(AwsClaim.SCHEME)) {
            throw malformed("X-Amz-Algorithm only supports \"AWS4-HMAC-SHA256\"");
        }
        return new AwsFields(
                V4Scope.parse(query.text("X-Amz-Credential"), V4Scope.Family.S3),
                names(query.text("X-Amz-SignedHeaders")),
                query.text(AwsCanonical.SIGNATURE_PARAMETER),
                query.text("X-Amz-Date"));
    }

    /// How long an address holds: 1 to 604,800 seconds.
    static long seconds(Query query) throws FailureException {
        try {
            long seconds = Long.parseLong(query.text("X-Amz-Expires"));
            if (seconds >= 1 && seconds <= LONGEST_SECONDS) {
                return seconds;
            }
        } catch (NumberFormatException _) {
            // refused below
        }
        throw malformed("X-Amz-Expires must be 1 to 604800 seconds");
    }

    private static FailureException malformed(String message) {
        return new Failure(400, "AuthorizationQueryParametersError", message).asException();
    }

    private static SortedSet<String> names(String joined) {
        SortedSet<String> names = new TreeSet<>();
        for (String name : joined.split(";", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /// Refuses a request with headers that mean something and are not signed: somebody could have added them.
    void requireSigned(Headers headers) throws FailureException {
        SortedSet<String> missing = new TreeSet<>(headers.startingWith("x-amz-").keySet());
        missing.add("host");
        missing.removeAll(signed);
        if (!missing.isEmpty()) {
            throw Failure.accessDenied("There were headers present in the request which were not signed")
                    .with("HeadersNotSigned", String.join(", ", missing))
                    .asException();
        }
    }

    /// When it was signed.
    Instant instant() throws FailureException {
        Instant time = Timestamps.ofBasic(timestamp)
                .orElseThrow(() -> Failure.accessDenied("AWS authentication requires a valid Date or x-amz-date header")
                        .asException());
        if (!Timestamps.day(time).equals(scope.date())) {
            throw Failure.invalidArgument(
                            "Credential", scope.text(), "The credential is for another day than the date.")
                    .asException();
        }
        return time;
    }
}
