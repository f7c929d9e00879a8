package io.strongroom.app.http.sign;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.Timestamps;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Signature V1: base64 of HMAC-SHA1 over method, content digest and type, date, `x-oss-` headers and resource.
///
/// Source: OSS, "Include signatures in the Authorization header" and "Add signatures to URLs".
final class V1Claim implements Claim {
    static final String SCHEME = "OSS ";
    static final List<String> PARAMETERS = List.of("OSSAccessKeyId", "Expires", "Signature");

    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    private final String accessKeyId;
    private final String signature;
    private final ClaimTime time;
    private final List<String> stringsToSign;

    private V1Claim(String accessKeyId, String signature, ClaimTime time, List<String> stringsToSign) {
        this.accessKeyId = accessKeyId;
        this.signature = signature;
        this.time = time;
        this.stringsToSign = stringsToSign;
    }

    /// Reads `Authorization: OSS ID:SIGNATURE`.
    static V1Claim ofHeader(String authorization, SignedRequest request) throws FailureException {
        String credentials = authorization.substring(SCHEME.length()).strip();
        int colon = credentials.indexOf(':');
        if (colon < 1 || colon == credentials.length() - 1) {
            throw Failure.invalidArgument("Authorization", authorization, "The Authorization header is malformed.")
                    .asException();
        }
        Headers headers = request.headers();
        String date = headers.get("x-oss-date").or(() -> headers.get("date")).orElse("");
        Instant signed = Timestamps.ofHeader(date)
                .or(() -> Timestamps.ofBasic(date))
                .orElseThrow(() -> Failure.accessDenied("OSS authentication requires a valid Date.")
                        .asException());
        return new V1Claim(
                credentials.substring(0, colon),
                credentials.substring(colon + 1),
                new ClaimTime.SignedAt(signed),
                stringsToSign(request, date));
    }

    /// Reads `?OSSAccessKeyId=ID&Expires=SECONDS&Signature=SIGNATURE`.
    static V1Claim ofUrl(SignedRequest request) throws FailureException {
        Query query = request.query();
        if (!PARAMETERS.stream().allMatch(query::has)) {
            throw Failure.accessDenied(
                            "Query-string authentication requires the Signature, Expires and OSSAccessKeyId parameters")
                    .asException();
        }
        String expires = query.text("Expires");
        return new V1Claim(
                query.text("OSSAccessKeyId"),
                query.text("Signature"),
                new ClaimTime.Between(Instant.EPOCH, expiry(expires)),
                stringsToSign(request, expires));
    }

    private static Instant expiry(String seconds) throws FailureException {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | DateTimeException _) {
            throw Failure.accessDenied("Invalid date (should be seconds since epoch).")
                    .asException();
        }
    }

    private static List<String> stringsToSign(SignedRequest request, String date) {
        Headers headers = request.headers();
        StringBuilder text = new StringBuilder()
                .append(request.method())
                .append('\n')
                .append(headers.get("content-md5").orElse(""))
                .append('\n')
                .append(headers.get("content-type").orElse(""))
                .append('\n')
                .append(date)
                .append('\n');
        headers.startingWith("x-oss-")
                .forEach((name, value) ->
                        text.append(name).append(':').append(value).append('\n'));
        return V1Resource.forms(request).stream().map(form -> text + form).toList();
    }

    @Override
    public String accessKeyId() {
        return accessKeyId;
    }

    @Override
    public void checkTime(Instant now) throws FailureException {
        time.check(now);
    }

    @Override
    public boolean matches(byte[] secret) {
        boolean found = false;
        for (String text : stringsToSign) {
            found |= Hmac.same(Base64.getEncoder().encodeToString(Hmac.sha1(secret, text)), signature);
        }
        return found;
    }

    @Override
    public SequencedMap<String, String> evidence() {
        String text = stringsToSign.getFirst();
        SequencedMap<String, String> evidence = new LinkedHashMap<>();
        evidence.put("OSSAccessKeyId", accessKeyId);
        evidence.put("SignatureProvided", signature);
        evidence.put("StringToSign", text);
        evidence.put("StringToSignBytes", SPACED.formatHex(text.getBytes(StandardCharsets.UTF_8)));
        return evidence;
    }
}
