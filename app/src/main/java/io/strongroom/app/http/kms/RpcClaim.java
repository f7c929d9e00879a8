package io.strongroom.app.http.kms;

import io.strongroom.app.http.sign.Hmac;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.PercentCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/// `SignatureVersion` 1.0: HMAC-SHA1 over method and all parameters, of query and body alike.
///
/// Source: "Request syntax and signature method V2 for RPC APIs".
final class RpcClaim implements KmsClaim {
    private static final String SIGNATURE = "Signature";

    private final Parameters parameters;
    private final Instant time;
    private final String stringToSign;

    private RpcClaim(Parameters parameters, Instant time, String stringToSign) {
        this.parameters = parameters;
        this.time = time;
        this.stringToSign = stringToSign;
    }

    /// @throws FailureException when a part is missing, or it is signed in another way
    static RpcClaim of(KmsRequest request) throws FailureException {
        Parameters parameters = request.parameters();
        for (String name :
                new String[] {"Action", "Version", "AccessKeyId", "SignatureNonce", "Timestamp", SIGNATURE}) {
            parameters.required(name);
        }
        if (!parameters.required("SignatureMethod").equalsIgnoreCase("HMAC-SHA1")
                || !parameters.required("SignatureVersion").equals("1.0")) {
            throw KmsFailures.incompleteSignature().asException();
        }
        return new RpcClaim(
                parameters,
                KmsClaims.time(parameters.required("Timestamp")),
                request.method() + "&%2F&" + PercentCode.encode(canonical(parameters)));
    }

    private static String canonical(Parameters parameters) {
        return parameters.all().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(SIGNATURE))
                .map(RpcClaim::encoded)
                .collect(Collectors.joining("&"));
    }

    private static String encoded(Map.Entry<String, String> parameter) {
        return PercentCode.encode(parameter.getKey()) + "=" + PercentCode.encode(parameter.getValue());
    }

    private String text(String name) {
        return parameters.text(name).orElseThrow();
    }

    @Override
    public String action() {
        return text("Action");
    }

    @Override
    public String version() {
        return text("Version");
    }

    @Override
    public String accessKeyId() {
        return text("AccessKeyId");
    }

    @Override
    public Instant signedAt() {
        return time;
    }

    @Override
    public String nonce() {
        return text("SignatureNonce");
    }

    @Override
    public boolean matches(byte[] secret) {
        byte[] key = Arrays.copyOf(secret, secret.length + 1);
        key[secret.length] = '&';
        try {
            String signature = Base64.getEncoder().encodeToString(Hmac.sha1(key, stringToSign));
            return Hmac.same(signature, text(SIGNATURE));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
