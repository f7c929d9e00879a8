package io.strongroom.app.cli;

import io.strongroom.engine.model.ObjectMetadata;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What travels with an object besides its content. It is not encrypted.
final class MetadataOptions {

    @Option(names = "--content-type", paramLabel = "TYPE", description = "Media type.")
    private @Nullable String contentType;

    @Option(names = "--cache-control", paramLabel = "TEXT", description = "Response header of that name.")
    private @Nullable String cacheControl;

    @Option(names = "--content-disposition", paramLabel = "TEXT", description = "Response header of that name.")
    private @Nullable String contentDisposition;

    @Option(names = "--content-encoding", paramLabel = "TEXT", description = "Response header of that name.")
    private @Nullable String contentEncoding;

    @Option(names = "--expires", paramLabel = "TEXT", description = "Response header of that name.")
    private @Nullable String expires;

    @Option(
            names = "--meta",
            paramLabel = "NAME=VALUE",
            description = "User metadata (x-oss-meta-NAME); may be repeated. Not encrypted.")
    private Map<String, String> user = new LinkedHashMap<>();

    boolean isGiven() {
        return contentType != null || !headers().isEmpty() || !user.isEmpty();
    }

    /// What was typed; a media type that was not typed is this one.
    ObjectMetadata metadata(Optional<String> guessedType) {
        return new ObjectMetadata(
                Optional.ofNullable(contentType).or(() -> guessedType), headers(), new TreeMap<>(user));
    }

    /// What was typed, over what is there.
    ObjectMetadata over(ObjectMetadata old) {
        SortedMap<String, String> headers = new TreeMap<>(old.headers());
        headers.putAll(headers());
        SortedMap<String, String> all = new TreeMap<>(old.user());
        user.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), value));
        return new ObjectMetadata(Optional.ofNullable(contentType).or(old::contentType), headers, all);
    }

    private SortedMap<String, String> headers() {
        SortedMap<String, String> headers = new TreeMap<>();
        put(headers, "cache-control", cacheControl);
        put(headers, "content-disposition", contentDisposition);
        put(headers, "content-encoding", contentEncoding);
        put(headers, "expires", expires);
        return headers;
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
