package io.strongroom.app.http.sign;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/// What a V4 signature is good for: whose key, which day, which region, which product. Any region is taken, since
/// there is one endpoint only.
record V4Scope(String accessKeyId, String date, String region, String product, Family family) {
    private static final int PARTS = 5;

    /// Whose V4 it is: both derive their keys alike, out of other words.
    enum Family {
        OSS("aliyun_v4", "aliyun_v4_request", Set.of("oss", "oss-cloudbox")),
        S3("AWS4", "aws4_request", Set.of("s3"));

        private final String prefix;
        private final String terminator;
        private final Set<String> products;

        Family(String prefix, String terminator, Set<String> products) {
            this.prefix = prefix;
            this.terminator = terminator;
            this.products = products;
        }
    }

    /// Reads `ID/yyyyMMdd/REGION/oss/aliyun_v4_request`, or the same of another family.
    static V4Scope parse(String credential, Family family) throws FailureException {
        String[] parts = credential.split("/", -1);
        if (parts.length != PARTS
                || parts[0].isEmpty()
                || !parts[1].matches("[0-9]{8}")
                || parts[2].isEmpty()
                || !family.products.contains(parts[3])
                || !parts[4].equals(family.terminator)) {
            throw Failure.invalidArgument("Credential", credential, "The credential scope is malformed.")
                    .asException();
        }
        return new V4Scope(parts[0], parts[1], parts[2], parts[3], family);
    }

    /// As it is signed: without the key.
    String text() {
        return String.join("/", date, region, product, family.terminator);
    }

    /// The signature that `secret` makes of a text.
    String sign(byte[] secret, String stringToSign) {
        byte[] key = signingKey(secret);
        try {
            return HexFormat.of().formatHex(Hmac.sha256(key, stringToSign));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// The key that is good for this scope only; to be wiped.
    byte[] signingKey(byte[] secret) {
        byte[] prefix = family.prefix.getBytes(StandardCharsets.US_ASCII);
        byte[] key = Arrays.copyOf(prefix, prefix.length + secret.length);
        System.arraycopy(secret, 0, key, prefix.length, secret.length);
        for (String step : new String[] {date, region, product, family.terminator}) {
            byte[] next = Hmac.sha256(key, step);
            Arrays.fill(key, (byte) 0);
            key = next;
        }
        return key;
    }
}
