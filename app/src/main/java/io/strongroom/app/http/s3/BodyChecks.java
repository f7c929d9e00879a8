package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.WireRequest;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What a request says of its body, compared with what came. For one thread.
final class BodyChecks {
    private static final int SHA256_DIGITS = 64;

    private final List<Check> checks;
    private final Optional<Long> length;
    private Supplier<Map<String, String>> trailers = Map::of;

    private BodyChecks(List<Check> checks, Optional<Long> length) {
        this.checks = checks;
        this.length = length;
    }

    /// @param trailer the trailing header that has the value; empty when `expected` has it
    private record Check(BodyDigest digest, Optional<byte[]> expected, String trailer, Failure failure) {}

    /// @param payload digest of the body, or a word
    static BodyChecks of(WireRequest request, String payload) throws FailureException {
        List<Check> checks = new ArrayList<>();
        boolean chunked = payload.startsWith("STREAMING-");
        if (!chunked && !payload.equals("UNSIGNED-PAYLOAD")) {
            checks.add(new Check(BodyDigest.of("SHA-256"), Optional.of(sha256(payload)), "", contentMismatch()));
        }
        Headers headers = request.headers();
        if (headers.filled("content-md5").isPresent()) {
            byte[] md5 = base64("Content-MD5", headers.get("content-md5").orElse(""));
            checks.add(new Check(BodyDigest.of("MD5"), Optional.of(md5), "", RequestFailures.badDigest("Content-MD5")));
        }
        for (BodyDigest.Algorithm algorithm : BodyDigest.Algorithm.values()) {
            Optional<String> value = headers.filled(algorithm.header());
            if (value.isPresent() && !isOfObject(request)) {
                add(checks, algorithm, base64(algorithm.header(), value.get()), "");
            }
        }
        addTrailers(checks, headers, chunked);
        return new BodyChecks(checks, length(headers, chunked));
    }

    // What completes an upload has the checksum of the object that it makes, not that of its own body.
    private static boolean isOfObject(WireRequest request) {
        return request.method().equals("POST") && request.query().has("uploadId");
    }

    private static void add(List<Check> checks, BodyDigest.Algorithm algorithm, byte[] expected, String trailer) {
        checks.add(new Check(
                algorithm.start(), Optional.of(expected), trailer, RequestFailures.badDigest(algorithm.header())));
    }

    private static void addTrailers(List<Check> checks, Headers headers, boolean chunked) throws FailureException {
        String announced = chunked ? headers.get("x-amz-trailer").orElse("") : "";
        for (String one : announced.split(",", -1)) {
            String name = one.strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                add(checks, algorithm(name), new byte[0], name);
            }
        }
    }

    private static BodyDigest.Algorithm algorithm(String header) throws FailureException {
        for (BodyDigest.Algorithm algorithm : BodyDigest.Algorithm.values()) {
            if (algorithm.header().equals(header)) {
                return algorithm;
            }
        }
        throw RequestFailures.notImplemented(header).asException();
    }

    private static Optional<Long> length(Headers headers, boolean chunked) throws FailureException {
        if (!chunked) {
            return Optional.empty();
        }
        String value = headers.get("x-amz-decoded-content-length").orElse("");
        if (!value.matches("\\d{1,15}")) {
            throw new Failure(411, "MissingContentLength", "You must provide the x-amz-decoded-content-length header.")
                    .asException();
        }
        return Optional.of(Long.parseLong(value));
    }

    private static byte[] sha256(String payload) throws FailureException {
        if (payload.length() == SHA256_DIGITS && payload.chars().allMatch(HexFormat::isHexDigit)) {
            return HexFormat.of().parseHex(payload);
        }
        throw Failure.invalidArgument(
                        "x-amz-content-sha256",
                        payload,
                        "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER,"
                                + " STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER"
                                + " or a valid sha256 value.")
                .asException();
    }

    private static byte[] base64(String name, String value) throws FailureException {
        try {
            return Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException _) {
            throw new Failure(400, "InvalidDigest", "The " + name + " you specified is not valid.").asException();
        }
    }

    /// These checks, with what stands behind the body.
    BodyChecks withTrailers(AwsChunkedStream stream) {
        trailers = stream::trailers;
        return this;
    }

    /// Takes more of the body in.
    void update(byte[] bytes, int offset, int count) {
        checks.forEach(check -> check.digest().update(bytes, offset, count));
    }

    /// Refuses a body that is not what was said.
    ///
    /// @param bytes how many there were
    void atEnd(long bytes) throws BodyException {
        if (length.filter(announced -> announced != bytes).isPresent()) {
            throw new BodyException(RequestFailures.incompleteBody());
        }
        for (Check check : checks) {
            if (!MessageDigest.isEqual(expected(check), check.digest().value())) {
                throw new BodyException(check.failure());
            }
        }
    }

    private byte[] expected(Check check) throws BodyException {
        if (check.trailer().isEmpty()) {
            return check.expected().orElseThrow();
        }
        try {
            return base64(check.trailer(), trailers.get().getOrDefault(check.trailer(), ""));
        } catch (FailureException e) {
            throw new BodyException(e.failure());
        }
    }

    private static Failure contentMismatch() {
        return new Failure(
                400,
                "XAmzContentSHA256Mismatch",
                "The provided 'x-amz-content-sha256' header does not match what was computed.");
    }
}
