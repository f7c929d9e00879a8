package io.strongroom.app.http.sign;

import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.PercentCode;
import io.strongroom.app.http.wire.Query;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The canonical request of signature V4. Source: OSS, "Include a V4 signature in the Authorization header".
final class V4Canonical {
    static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";
    static final String SIGNATURE_PARAMETER = "x-oss-signature";

    private static final String PREFIX = "x-oss-";

    private V4Canonical() {}

    /// @param additional names of headers that are signed besides, lower case
    static String request(SignedRequest request, SortedSet<String> additional, String payload) {
        return String.join(
                "\n",
                request.method(),
                PercentCode.encodePath(request.resource()),
                query(request.query()),
                headers(request.headers(), additional),
                String.join(";", additional),
                payload);
    }

    private record Encoded(String name, String value) {
        String text() {
            return value.isEmpty() ? name : name + "=" + value;
        }
    }

    private static String query(Query query) {
        return query.parameters().stream()
                .filter(parameter -> !parameter.name().equals(SIGNATURE_PARAMETER))
                .map(parameter ->
                        new Encoded(PercentCode.encode(parameter.name()), PercentCode.encode(parameter.value())))
                .sorted(Comparator.comparing(Encoded::name).thenComparing(Encoded::value))
                .map(Encoded::text)
                .collect(Collectors.joining("&"));
    }

    private static String headers(Headers headers, SortedSet<String> additional) {
        SortedMap<String, String> signed = new TreeMap<>(headers.startingWith(PREFIX));
        for (String name : new String[] {"content-type", "content-md5"}) {
            headers.get(name).ifPresent(value -> signed.put(name, value));
        }
        for (String name : additional) {
            headers.get(name).ifPresent(value -> signed.put(name, value));
        }
        return signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
