package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Where a listing goes on, in a form that means nothing to clients.
final class ContinuationToken {
    private ContinuationToken() {}

    static String of(String marker) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(marker.getBytes(StandardCharsets.UTF_8));
    }

    static String marker(String token) throws FailureException {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw Failure.invalidArgument("continuation-token", token, "The continuation token provided is incorrect.")
                    .asException();
        }
    }
}
