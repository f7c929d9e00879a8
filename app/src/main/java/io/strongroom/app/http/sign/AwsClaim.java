package io.strongroom.app.http.sign;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.WireRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// AWS Signature Version 4 of a request to S3, in its header or its address.
///
/// Source: Amazon S3 API Reference, "Authenticating Requests (AWS Signature Version 4)".
public final class AwsClaim implements Claim {
    /// How such signatures are announced.
    public static final String SCHEME = "AWS4-HMAC-SHA256";

    /// How addresses announce them.
    public static final String ALGORITHM_PARAMETER = "X-Amz-Algorithm";

    private final AwsFields fields;
    private final ClaimTime time;
    private final String payload;
    private final String canonicalRequest;
    private final String stringToSign;
    private Optional<ChunkSignatures> chunks = Optional.empty();

    private AwsClaim(AwsFields fields, ClaimTime time, String payload, String canonicalRequest) {
        this.fields = fields;
        this.time = time;
        this.payload = payload;
        this.canonicalRequest = canonicalRequest;
        this.stringToSign =
                String.join("\n", SCHEME, fields.timestamp(), fields.scope().text(), Hmac.hexSha256(canonicalRequest));
    }

    /// Whether a request is signed so.
    public static boolean isIn(WireRequest request) {
        return request.query().has(ALGORITHM_PARAMETER)
                || request.headers()
                        .get("authorization")
                        .filter(value -> value.startsWith(SCHEME))
                        .isPresent();
    }

    /// What a request claims.
    ///
    /// @throws FailureException when it claims what cannot be
    public static AwsClaim of(WireRequest request) throws FailureException {
        Headers headers = request.headers();
        boolean token = headers.filled("x-amz-security-token").isPresent()
                || !request.query().text("X-Amz-Security-Token").isEmpty();
        if (token) {
            // Nobody issues tokens here, so none can be right.
            throw new Failure(400, "InvalidToken", "The provided token is malformed or otherwise invalid.")
                    .asException();
        }
        boolean inHeader = headers.filled("authorization").isPresent();
        if (inHeader && request.query().has(ALGORITHM_PARAMETER)) {
            throw Failure.invalidArgument("Authorization", "", "Only one auth mechanism allowed.")
                    .asException();
        }
        return inHeader ? ofHeader(request) : ofUrl(request);
    }

    private static AwsClaim ofHeader(WireRequest request) throws FailureException {
        AwsFields fields = AwsFields.ofHeader(request.headers());
        fields.requireSigned(request.headers());
        String payload = request.headers()
                .filled("x-amz-content-sha256")
                .orElseThrow(() -> new Failure(
                                400, "InvalidRequest", "Missing required header for this request: x-amz-content-sha256")
                        .asException());
        return new AwsClaim(
                fields,
                new ClaimTime.SignedAt(fields.instant()),
                payload,
                AwsCanonical.request(request, fields.signed(), payload));
    }

    private static AwsClaim ofUrl(WireRequest request) throws FailureException {
        AwsFields fields = AwsFields.ofUrl(request.query());
        fields.requireSigned(request.headers());
        Instant from = fields.instant();
        String payload = request.query()
                .get("X-Amz-Content-Sha256")
                .or(() -> request.headers().filled("x-amz-content-sha256"))
                .orElse(V4Canonical.UNSIGNED_PAYLOAD);
        return new AwsClaim(
                fields,
                new ClaimTime.Between(from, from.plusSeconds(AwsFields.seconds(request.query()))),
                payload,
                AwsCanonical.request(request, fields.signed(), payload));
    }

    /// What is said of the body: its digest, or a word such as `UNSIGNED-PAYLOAD`.
    public String payload() {
        return payload;
    }

    /// What checks the signatures of the body's chunks; empty before the claim turned out true, and where the body
    /// has none.
    public Optional<ChunkSignatures> chunks() {
        return chunks;
    }

    @Override
    public String accessKeyId() {
        return fields.scope().accessKeyId();
    }

    @Override
    public void checkTime(Instant now) throws FailureException {
        time.check(now);
    }

    @Override
    public boolean matches(byte[] secret) {
        boolean right = Hmac.same(fields.scope().sign(secret, stringToSign), fields.signature());
        if (right && payload.startsWith("STREAMING-" + SCHEME)) {
            chunks = Optional.of(new ChunkSignatures(
                    fields.scope().signingKey(secret),
                    fields.timestamp(),
                    fields.scope().text(),
                    fields.signature()));
        }
        return right;
    }

    @Override
    public SequencedMap<String, String> evidence() {
        SequencedMap<String, String> evidence = new LinkedHashMap<>();
        evidence.put("AWSAccessKeyId", fields.scope().accessKeyId());
        evidence.put("SignatureProvided", fields.signature());
        evidence.put("StringToSign", stringToSign);
        evidence.put("CanonicalRequest", canonicalRequest);
        return evidence;
    }
}
