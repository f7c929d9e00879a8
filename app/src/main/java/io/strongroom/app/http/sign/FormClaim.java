package io.strongroom.app.http.sign;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The signature of a form: over its policy, with V1 or V4. How long it holds stands in the policy.
///
/// Source: OSS, "PostObject", "Signature version 4" of it.
public final class FormClaim implements Claim {
    /// Base64, hexadecimal digits, ids, dates and scopes are all of these.
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9+/=._-]{1,65536}");

    private final String accessKeyId;
    private final String policy;
    private final String signature;
    private final Version version;
    private final Function<byte[], String> sign;

    /// How a form is signed.
    public enum Version {
        V1,
        V4
    }

    private FormClaim(
            String accessKeyId, String policy, String signature, Version version, Function<byte[], String> sign) {
        this.accessKeyId = accessKeyId;
        this.policy = policy;
        this.signature = signature;
        this.version = version;
        this.sign = sign;
    }

    /// What a form claims; empty when it claims nothing.
    ///
    /// @param fields by lower-case name
    /// @throws FailureException when a part of the signature is missing, or it cannot be
    public static Optional<FormClaim> of(Map<String, String> fields) throws FailureException {
        if (!fields.getOrDefault("x-oss-security-token", "").isEmpty()) {
            throw new Failure(403, "InvalidSecurityToken", "The security token you provided is invalid.").asException();
        }
        if (fields.containsKey(V4Claim.VERSION_PARAMETER)) {
            return Optional.of(v4(fields));
        }
        if (!fields.containsKey("ossaccesskeyid") && !fields.containsKey("signature")) {
            return Optional.empty();
        }
        String policy = needed(fields, "policy");
        return Optional.of(new FormClaim(
                needed(fields, "ossaccesskeyid"),
                policy,
                needed(fields, "signature"),
                Version.V1,
                secret -> Base64.getEncoder().encodeToString(Hmac.sha1(secret, policy))));
    }

    private static FormClaim v4(Map<String, String> fields) throws FailureException {
        String version = needed(fields, V4Claim.VERSION_PARAMETER);
        if (!version.equals(V4Claim.SCHEME)) {
            throw Failure.invalidArgument(V4Claim.VERSION_PARAMETER, "", "This version of signatures is not supported.")
                    .asException();
        }
        String policy = needed(fields, "policy");
        V4Scope scope = V4Scope.parse(needed(fields, "x-oss-credential"), V4Scope.Family.OSS);
        String date = needed(fields, "x-oss-date");
        if (!date.startsWith(scope.date())) {
            throw Failure.invalidArgument("x-oss-date", "", "The credential is for another day than the date.")
                    .asException();
        }
        return new FormClaim(
                scope.accessKeyId(),
                policy,
                needed(fields, "x-oss-signature"),
                Version.V4,
                secret -> scope.sign(secret, policy));
    }

    // A field that swallowed what stands behind it is not told back: that may be the file.
    private static String needed(Map<String, String> fields, String name) throws FailureException {
        String value = fields.getOrDefault(name, "");
        if (!WORD.matcher(value).matches()) {
            throw Failure.invalidArgument(
                            name,
                            "",
                            "A signed form must contain a field named '" + name
                                    + "' before the file, without spaces or line breaks.")
                    .asException();
        }
        return value;
    }

    public Version version() {
        return version;
    }

    /// The policy as it was signed: Base64 of its text.
    public String policy() {
        return policy;
    }

    @Override
    public String accessKeyId() {
        return accessKeyId;
    }

    // The policy says until when.
    @Override
    public void checkTime(Instant now) {}

    @Override
    public boolean matches(byte[] secret) {
        return Hmac.same(sign.apply(secret), signature);
    }

    @Override
    public SequencedMap<String, String> evidence() {
        SequencedMap<String, String> evidence = new LinkedHashMap<>();
        evidence.put("OSSAccessKeyId", accessKeyId);
        evidence.put("SignatureProvided", signature);
        evidence.put("StringToSign", policy);
        return evidence;
    }
}
