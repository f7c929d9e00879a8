package io.strongroom.app.http.sign;

import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.Target;

/// The parts of a request that signatures cover.
public record SignedRequest(String method, Target target, Query query, Headers headers) {
    /// `/bucket/key` without any encoding; `/bucket/` and `/` where there is less.
    String resource() {
        return target.bucket()
                .map(bucket -> "/" + bucket + "/" + target.key().orElse(""))
                .orElse("/");
    }
}
