package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.WireRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A request with its body; closing wipes the body, which may hold what shall be encrypted.
///
/// @param query as signatures cover it
/// @param parameters of query and body
record KmsRequest(String method, Query query, Headers headers, byte[] body, Parameters parameters)
        implements AutoCloseable {
    /// How parameters in a body are written.
    static final String FORM = "application/x-www-form-urlencoded";

    /// More than the longest parameters of any action, written as percent-encoding at its longest.
    private static final int MAX_BODY = 256 << 10;

    /// @throws IOException when the client is gone
    /// @throws FailureException for another method, a body too long or no form, and a parameter that is there twice
    static KmsRequest read(WireRequest request) throws IOException, FailureException {
        if (!request.method().equals("GET") && !request.method().equals("POST")) {
            throw KmsFailures.unsupportedMethod().asException();
        }
        byte[] body = request.body().readNBytes(MAX_BODY + 1);
        try {
            if (body.length > MAX_BODY) {
                throw KmsFailures.unreadable().asException();
            }
            List<Query.Parameter> all = new ArrayList<>(request.query().parameters());
            if (isForm(request.headers())) {
                all.addAll(form(body).parameters());
            }
            return new KmsRequest(
                    request.method(), request.query(), request.headers(), body, Parameters.of(new Query(all)));
        } catch (FailureException e) {
            Arrays.fill(body, (byte) 0);
            throw e;
        }
    }

    private static boolean isForm(Headers headers) {
        return headers.get("content-type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith(FORM))
                .isPresent();
    }

    private static Query form(byte[] body) throws FailureException {
        try {
            return Query.parse(new String(body, StandardCharsets.UTF_8).strip());
        } catch (FailureException _) {
            throw KmsFailures.unreadable().asException();
        }
    }

    @Override
    public void close() {
        Arrays.fill(body, (byte) 0);
    }

    @Override
    public String toString() {
        return "KmsRequest[" + method + "]";
    }
}
