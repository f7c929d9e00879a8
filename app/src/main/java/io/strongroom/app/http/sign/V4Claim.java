package io.strongroom.app.http.sign;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Signature V4: HMAC-SHA256 with a key for one day, region and product, over a canonical form of the request.
///
/// The payload is not signed, as clients have it; `Content-MD5` and CRC-64 check it.
/// Source: OSS, "Include a V4 signature in the Authorization header" and "Include a V4 signature in a URL".
final class V4Claim implements Claim {
    static final String SCHEME = "OSS4-HMAC-SHA256";
    static final String VERSION_PARAMETER = "x-oss-signature-version";

    private static final long LONGEST_SECONDS = Duration.ofDays(7).toSeconds();

    private final V4Scope scope;
    private final String signature;
    private final ClaimTime time;
    private final String canonicalRequest;
    private final String stringToSign;

    private V4Claim(V4Scope scope, String signature, ClaimTime time, String timestamp, String canonicalRequest) {
        this.scope = scope;
        this.signature = signature;
        this.time = time;
        this.canonicalRequest = canonicalRequest;
        this.stringToSign = String.join("\n", SCHEME, timestamp, scope.text(), Hmac.hexSha256(canonicalRequest));
    }

    /// Reads `Authorization: OSS4-HMAC-SHA256 Credential=…,AdditionalHeaders=…,Signature=…`, in any order.
    static V4Claim ofHeader(String authorization, SignedRequest request) throws FailureException {
        Map<String, String> fields = fields(authorization.substring(SCHEME.length()));
        if (!fields.containsKey("Credential") || !fields.containsKey("Signature")) {
            throw Failure.invalidArgument("Authorization", authorization, "The Authorization header is malformed.")
                    .asException();
        }
        Headers headers = request.headers();
        String payload = headers.get("x-oss-content-sha256").orElse(V4Canonical.UNSIGNED_PAYLOAD);
        if (!payload.equals(V4Canonical.UNSIGNED_PAYLOAD)) {
            throw Failure.invalidArgument(
                            "x-oss-content-sha256", payload, "x-oss-content-sha256 must be UNSIGNED-PAYLOAD.")
                    .asException();
        }
        String timestamp =
                headers.get("x-oss-date").or(() -> headers.get("date")).orElse("");
        V4Scope scope = V4Scope.parse(fields.getOrDefault("Credential", ""), V4Scope.Family.OSS);
        return new V4Claim(
                scope,
                fields.getOrDefault("Signature", ""),
                new ClaimTime.SignedAt(instant(timestamp, scope)),
                timestamp,
                V4Canonical.request(request, names(fields.getOrDefault("AdditionalHeaders", "")), payload));
    }

    /// Reads `?x-oss-signature-version=OSS4-HMAC-SHA256&x-oss-credential=…`.
    static V4Claim ofUrl(SignedRequest request) throws FailureException {
        Query query = request.query();
        String version = query.text(VERSION_PARAMETER);
        if (!version.equals(SCHEME)) {
            throw Failure.invalidArgument(VERSION_PARAMETER, version, "This version of signatures is not supported.")
                    .asException();
        }
        String timestamp = query.text("x-oss-date");
        V4Scope scope = V4Scope.parse(query.text("x-oss-credential"), V4Scope.Family.OSS);
        Instant from = instant(timestamp, scope);
        return new V4Claim(
                scope,
                query.text(V4Canonical.SIGNATURE_PARAMETER),
                new ClaimTime.Between(from, from.plusSeconds(seconds(query.text("x-oss-expires")))),
                timestamp,
                V4Canonical.request(
                        request, names(query.text("x-oss-additional-headers")), V4Canonical.UNSIGNED_PAYLOAD));
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : text.split(",", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(
                        field.substring(0, equals).strip(),
                        field.substring(equals + 1).strip());
            }
        }
        return fields;
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

    // One client signs the text of its Date header.
    private static Instant instant(String timestamp, V4Scope scope) throws FailureException {
        Instant time = Timestamps.ofBasic(timestamp)
                .or(() -> Timestamps.ofHeader(timestamp))
                .orElseThrow(() -> Failure.accessDenied("OSS authentication requires a valid Date.")
                        .asException());
        if (!Timestamps.day(time).equals(scope.date())) {
            throw Failure.invalidArgument(
                            "Credential", scope.text(), "The credential is for another day than the date.")
                    .asException();
        }
        return time;
    }

    private static long seconds(String expires) throws FailureException {
        try {
            long seconds = Long.parseLong(expires);
            if (seconds >= 1 && seconds <= LONGEST_SECONDS) {
                return seconds;
            }
        } catch (NumberFormatException _) {
            // refused below
        }
        throw Failure.invalidArgument("x-oss-expires", expires, "x-oss-expires must be 1 to 604800 seconds.")
                .asException();
    }

    @Override
    public String accessKeyId() {
        return scope.accessKeyId();
    }

    @Override
    public void checkTime(Instant now) throws FailureException {
        time.check(now);
    }

    @Override
    public boolean matches(byte[] secret) {
        return Hmac.same(scope.sign(secret, stringToSign), signature);
    }

    @Override
    public SequencedMap<String, String> evidence() {
        SequencedMap<String, String> evidence = new LinkedHashMap<>();
        evidence.put("OSSAccessKeyId", scope.accessKeyId());
        evidence.put("SignatureProvided", signature);
        evidence.put("StringToSign", stringToSign);
        evidence.put("CanonicalRequest", canonicalRequest);
        return evidence;
    }
}
