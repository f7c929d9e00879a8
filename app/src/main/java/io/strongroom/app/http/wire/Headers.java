package io.strongroom.app.http.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The headers of a request, by lower-case name. The values of a header that is there more than once are joined by
/// commas, as RFC 9110 section 5.2 says.
public final class Headers {
    private final SortedMap<String, String> values;

    private Headers(SortedMap<String, String> values) {
        this.values = Collections.unmodifiableSortedMap(values);
    }

    /// Headers as the server read them: one character for each octet. Clients mean UTF-8.
    public static Headers ofOctets(Iterable<? extends Map.Entry<String, String>> fields) {
        SortedMap<String, String> values = new TreeMap<>();
        for (Map.Entry<String, String> field : fields) {
            values.merge(
                    field.getKey().toLowerCase(Locale.ROOT),
                    utf8(field.getValue()).strip(),
                    (first, next) -> first + "," + next);
        }
        return new Headers(values);
    }

    /// Headers out of texts, by lower-case name.
    public static Headers ofTexts(SortedMap<String, String> texts) {
        return new Headers(new TreeMap<>(texts));
    }

    /// The value of a header.
    public Optional<String> get(String lowerCaseName) {
        return Optional.ofNullable(values.get(lowerCaseName));
    }

    /// The value of a header that says something.
    public Optional<String> filled(String lowerCaseName) {
        return get(lowerCaseName).filter(value -> !value.isEmpty());
    }

    /// Whether a header is there.
    public boolean has(String lowerCaseName) {
        return values.containsKey(lowerCaseName);
    }

    /// All headers whose names begin so, sorted.
    public SortedMap<String, String> startingWith(String lowerCasePrefix) {
        return values.subMap(lowerCasePrefix, lowerCasePrefix + Character.MAX_VALUE);
    }

    /// What one character for each octet stands for; itself where it is no UTF-8.
    private static String utf8(String octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException _) {
            return octets;
        }
    }

    /// A value as the server writes it: one character for each octet of its UTF-8. Control characters end a header,
    /// and become spaces.
    static String octets(String value) {
        return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x00-\\x08\\x0a-\\x1f\\x7f]", " ");
    }
}
