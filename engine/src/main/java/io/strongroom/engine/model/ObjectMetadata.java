package io.strongroom.engine.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What travels with an object besides its content; it is not encrypted.
///
/// @param contentType media type; `application/octet-stream` when a request named none
/// @param headers the stored response headers, by lower-case name: cache-control,
///     content-disposition, content-encoding, content-language, expires
/// @param user `x-oss-meta-*` without the prefix, lower-case names, at most 8 KB in all
public record ObjectMetadata(
        Optional<String> contentType, SortedMap<String, String> headers, SortedMap<String, String> user) {
    /// What an object has when nobody said a media type.
    public static final String DEFAULT_CONTENT_TYPE = "application/octet-stream";

    /// Most bytes of names and values of user metadata.
    public static final int MAX_USER_BYTES = 8192;

    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9-]+");

    public ObjectMetadata {
        headers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        user = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(user));
    }

    /// No metadata at all.
    public static ObjectMetadata none() {
        return new ObjectMetadata(Optional.empty(), new TreeMap<>(), new TreeMap<>());
    }

    /// Only a media type.
    public static ObjectMetadata ofType(String contentType) {
        return new ObjectMetadata(Optional.of(contentType), new TreeMap<>(), new TreeMap<>());
    }

    /// This metadata with names in lower case, checked against the rules of OSS.
    ///
    /// @throws EngineException with [Problem.MetadataTooLarge] or [Problem.InvalidArgument]
    public ObjectMetadata checked() throws EngineException {
        SortedMap<String, String> lower = new TreeMap<>();
        int bytes = 0;
        for (Map.Entry<String, String> entry : user.entrySet()) {
            String name = entry.getKey().toLowerCase(Locale.ROOT);
            if (!USER_NAME.matcher(name).matches()) {
                throw new EngineException(
                        new Problem.InvalidArgument("x-oss-meta-" + entry.getKey(), entry.getValue()));
            }
            bytes += name.length() + entry.getValue().getBytes(StandardCharsets.UTF_8).length;
            lower.put(name, entry.getValue());
        }
        if (bytes > MAX_USER_BYTES) {
            throw new EngineException(new Problem.MetadataTooLarge(bytes, MAX_USER_BYTES));
        }
        return new ObjectMetadata(contentType, headers, lower);
    }

    /// The media type that is answered.
    public String effectiveContentType() {
        return contentType.orElse(DEFAULT_CONTENT_TYPE);
    }
}
