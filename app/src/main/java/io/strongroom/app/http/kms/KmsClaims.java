package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import java.time.DateTimeException;
import java.time.Instant;

/// Finds out how a request is signed.
final class KmsClaims {
    private KmsClaims() {}

    /// What a request claims.
    ///
    /// @throws FailureException when it claims nothing, or what cannot be
    static KmsClaim of(KmsRequest request) throws FailureException {
        // Nobody issues tokens here, so none can be right.
        request.parameters().refuse("SecurityToken");
        if (request.headers().filled("x-acs-security-token").isPresent()) {
            throw KmsFailures.unsupportedParameter("x-acs-security-token").asException();
        }
        String authorization = request.headers().get("authorization").orElse("");
        if (authorization.isEmpty()) {
            return RpcClaim.of(request);
        }
        if (!authorization.startsWith(Acs3Claim.SCHEME + " ")) {
            throw KmsFailures.incompleteSignature().asException();
        }
        return Acs3Claim.of(authorization, request);
    }

    /// A time as both ways write it: `2016-02-23T12:46:24Z`.
    static Instant time(String text) throws FailureException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw KmsFailures.illegalTimestamp().asException();
        }
    }
}
