package io.strongroom.app.http.kms;

import io.strongroom.app.http.sign.Hmac;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.PercentCode;
import io.strongroom.app.http.wire.Query;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Signature V3: HMAC-SHA256 over query, headers and the digest of the body.
///
/// Source: "Request syntax and signature method V3".
final class Acs3Claim implements KmsClaim {
    static final String SCHEME = "ACS3-HMAC-SHA256";
    static final String ACTION = "x-acs-action";

    private static final String PREFIX = "x-acs-";
    private static final String VERSION = "x-acs-version";
    private static final String DATE = "x-acs-date";
    private static final String NONCE = "x-acs-signature-nonce";
    private static final String DIGEST = "x-acs-content-sha256";

    private final Headers headers;
    private final String accessKeyId;
    private final String signature;
    private final Instant time;
    private final String stringToSign;

    private Acs3Claim(Headers headers, Map<String, String> fields, Instant time, String stringToSign) {
        this.headers = headers;
        this.accessKeyId = fields.getOrDefault("Credential", "");
        this.signature = fields.getOrDefault("Signature", "");
        this.time = time;
        this.stringToSign = stringToSign;
    }

    /// Reads `ACS3-HMAC-SHA256 Credential=…,SignedHeaders=…,Signature=…`, in any order.
    ///
    /// @throws FailureException when a part is missing, or is not signed, or the body is another than was
    /// signed
    static Acs3Claim of(String authorization, KmsRequest request) throws FailureException {
        Headers headers = request.headers();
        for (String name : List.of(ACTION, VERSION, DATE, NONCE, DIGEST)) {
            if (headers.filled(name).isEmpty()) {
                throw KmsFailures.missingParameter(name).asException();
            }
        }
        Map<String, String> fields = fields(authorization.substring(SCHEME.length()));
        List<String> signed = List.of(fields.getOrDefault("SignedHeaders", "")
                .toLowerCase(Locale.ROOT)
                .split(";", -1));
        requireSigned(headers, signed);
        String digest = value(headers, DIGEST);
        if (!digest.equals(Hmac.hexSha256(request.body()))) {
            throw KmsFailures.incompleteSignature().asException();
        }
        String canonical = String.join(
                "\n",
                request.method(),
                "/",
                query(request.query()),
                headers(headers, signed),
                String.join(";", signed),
                digest);
        return new Acs3Claim(
                headers, fields, KmsClaims.time(value(headers, DATE)), SCHEME + "\n" + Hmac.hexSha256(canonical));
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

    // What is not signed could be changed on the way, and the action is one of these.
    private static void requireSigned(Headers headers, List<String> signed) throws FailureException {
        if (!signed.contains("host")
                || !signed.containsAll(headers.startingWith(PREFIX).keySet())) {
            throw KmsFailures.incompleteSignature().asException();
        }
    }

    private record Encoded(String name, String value) {}

    private static String query(Query query) {
        return query.parameters().stream()
                .map(parameter ->
                        new Encoded(PercentCode.encode(parameter.name()), PercentCode.encode(parameter.value())))
                .sorted(Comparator.comparing(Encoded::name))
                .map(parameter -> parameter.name() + "=" + parameter.value())
                .collect(Collectors.joining("&"));
    }

    private static String headers(Headers headers, List<String> signed) {
        return signed.stream()
                .map(name -> name + ":" + headers.get(name).orElse("") + "\n")
                .collect(Collectors.joining());
    }

    private static String value(Headers headers, String name) {
        return headers.filled(name).orElseThrow();
    }

    @Override
    public String action() {
        return value(headers, ACTION);
    }

    @Override
    public String version() {
        return value(headers, VERSION);
    }

    @Override
    public String accessKeyId() {
        return accessKeyId;
    }

    @Override
    public Instant signedAt() {
        return time;
    }

    @Override
    public String nonce() {
        return value(headers, NONCE);
    }

    @Override
    public boolean matches(byte[] secret) {
        return Hmac.same(HexFormat.of().formatHex(Hmac.sha256(secret, stringToSign)), signature);
    }
}
