package io.strongroom.app.http.sign;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/// What a V4 signature is good for: whose key, which day, which region, which product. Any region is taken, since
/// there is one endpoint only.
record V4Scope(String accessKeyId, String date, String region, String product) {
    private static final String TERMINATOR = "aliyun_v4_request";
    private static final Set<String> PRODUCTS = Set.of("oss", "oss-cloudbox");
    private static final int PARTS = 5;

    /// Reads `ID/yyyyMMdd/REGION/oss/aliyun_v4_request`.
    static V4Scope parse(String credential) throws FailureException {
        String[] parts = credential.split("/", -1);
        if (parts.length != PARTS
                || parts[0].isEmpty()
                || !parts[1].matches("[0-9]{8}")
                || parts[2].isEmpty()
                || !PRODUCTS.contains(parts[3])
                || !parts[4].equals(TERMINATOR)) {
            throw Failure.invalidArgument("Credential", credential, "The credential scope is malformed.")
                    .asException();
        }
        return new V4Scope(parts[0], parts[1], parts[2], parts[3]);
    }

    /// As it is signed: without the key.
    String text() {
        return String.join("/", date, region, product, TERMINATOR);
    }

    /// The signature that `secret` makes of a text.
    String sign(byte[] secret, String stringToSign) {
        byte[] prefix = "aliyun_v4".getBytes(StandardCharsets.US_ASCII);
        byte[] key = Arrays.copyOf(prefix, prefix.length + secret.length);
        System.arraycopy(secret, 0, key, prefix.length, secret.length);
        for (String step : new String[] {date, region, product, TERMINATOR}) {
            byte[] next = Hmac.sha256(key, step);
            Arrays.fill(key, (byte) 0);
            key = next;
        }
        try {
            return HexFormat.of().formatHex(Hmac.sha256(key, stringToSign));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
