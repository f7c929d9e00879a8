package io.strongroom.app.http.sign;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out how a request is signed, in the dialect of OSS.
public final class Claims {
    private Claims() {}

    /// What a request claims; empty when it claims nothing.
    ///
    /// @throws FailureException when it claims what cannot be
    public static Optional<Claim> of(SignedRequest request) throws FailureException {
        refuseTokens(request);
        Optional<String> authorization = request.headers().filled("authorization");
        boolean v1Url = V1Claim.PARAMETERS.stream().anyMatch(request.query()::has);
        boolean v4Url = request.query().has(V4Claim.VERSION_PARAMETER);
        if (authorization.isPresent()) {
            if (v1Url || v4Url) {
                throw Failure.invalidArgument(
                                "Authorization", "", "Only one way of signing is allowed: header or query.")
                        .asException();
            }
            return Optional.of(ofHeader(authorization.get(), request));
        }
        if (v4Url) {
            return Optional.of(V4Claim.ofUrl(request));
        }
        return v1Url ? Optional.of(V1Claim.ofUrl(request)) : Optional.empty();
    }

    /// Whether a claim is of the old kind.
    public static boolean isV1(Claim claim) {
        return claim instanceof V1Claim;
    }

    private static Claim ofHeader(String authorization, SignedRequest request) throws FailureException {
        if (authorization.startsWith(V4Claim.SCHEME + " ")) {
            return V4Claim.ofHeader(authorization, request);
        }
        if (authorization.startsWith(V1Claim.SCHEME)) {
            return V1Claim.ofHeader(authorization, request);
        }
        throw Failure.invalidArgument(
                        "Authorization", authorization, "This way of signing is not supported: use V4 or V1.")
                .asException();
    }

    // Nobody issues tokens here, so none can be right.
    private static void refuseTokens(SignedRequest request) throws FailureException {
        boolean token = request.headers().filled("x-oss-security-token").isPresent()
                || Stream.of("security-token", "x-oss-security-token")
                        .anyMatch(name -> !request.query().text(name).isEmpty());
        if (token) {
            throw new Failure(403, "InvalidSecurityToken", "The security token you provided is invalid.").asException();
        }
    }
}
