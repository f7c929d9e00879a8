package io.strongroom.app.http.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Where a listing goes on, in a form that means nothing to clients.
public final class ContinuationToken {
    private ContinuationToken() {}

    /// The token for what stands behind `marker`.
    public static String of(String marker) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(marker.getBytes(StandardCharsets.UTF_8));
    }

    /// The marker that a token stands for.
    ///
    /// @throws FailureException for what is no token
    public static String marker(String token) throws FailureException {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw Failure.invalidArgument("continuation-token", token, "The continuation token provided is incorrect.")
                    .asException();
        }
    }
}
