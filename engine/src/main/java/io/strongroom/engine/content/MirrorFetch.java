package io.strongroom.engine.content;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.MirrorFault;
import io.strongroom.engine.model.MirrorOrigin;
import io.strongroom.engine.model.MirrorOrigin.InternalAddresses;
import io.strongroom.engine.model.MirrorRule;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Fetches objects from a bucket's mirror origin: an http(s) address or a local folder. Safe for
/// many threads.
///
/// Addresses inside this network are refused unless the bucket allows them, at every redirect too;
/// names are looked up right before the request, which uses the answer that the JVM keeps.
public final class MirrorFetch implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    private static final int MAX_REDIRECTS = 5;
    private static final List<String> KEPT_HEADERS =
            List.of("cache-control", "content-disposition", "content-encoding", "content-language", "expires");

    private final Path storeFolder;
    private final HttpClient client;

    /// @param storeFolder must never be its own origin
    public MirrorFetch(Path storeFolder) {
        this.storeFolder = storeFolder;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// What an origin gave: content still to be read, and what travels with it.
    ///
    /// @param md5 what the content must have
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    public record Fetched(InputStream content, ObjectMetadata metadata, Optional<byte[]> md5) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    /// Refuses a location that cannot be an origin.
    ///
    /// @throws EngineException with [Problem.InvalidMirror]
    public void check(String location, InternalAddresses addresses) throws EngineException {
        if (isAddress(location)) {
            URI address = parse(location);
            if (!location.endsWith("/")) {
                throw invalid(location, MirrorFault.NO_TRAILING_SLASH);
            }
            refuseInternal(location, address, addresses);
        } else {
            checkFolder(location);
        }
    }

    private static boolean isAddress(String location) {
        return location.contains("://");
    }

    private static URI parse(String location) throws EngineException {
        try {
            URI address = new URI(location);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw invalid(location, MirrorFault.SCHEME);
            }
            if (address.getHost() == null || address.getQuery() != null || address.getFragment() != null) {
                throw invalid(location, MirrorFault.NOT_AN_ADDRESS);
            }
            return address;
        } catch (URISyntaxException e) {
            throw new EngineException(new Problem.InvalidMirror(location, MirrorFault.NOT_AN_ADDRESS), e);
        }
    }

    private static EngineException invalid(String location, MirrorFault fault) {
        return new EngineException(new Problem.InvalidMirror(location, fault));
    }

    private static void refuseInternal(String location, URI address, InternalAddresses addresses)
            throws EngineException {
        if (addresses == InternalAddresses.ALLOWED) {
            return;
        }
        try {
            for (InetAddress candidate : InetAddress.getAllByName(address.getHost())) {
                if (InternalAddress.is(candidate)) {
                    throw invalid(location, MirrorFault.INTERNAL_ADDRESS);
                }
            }
        } catch (UnknownHostException _) {
            // A name that nobody knows now is no internal address; the fetch will fail and say so.
        }
    }

    private void checkFolder(String location) throws EngineException {
        Path folder = Path.of(location);
        if (!folder.isAbsolute() || !Files.isDirectory(folder)) {
            throw invalid(location, MirrorFault.NOT_A_FOLDER);
        }
        try {
            Path real = folder.toRealPath();
            Path store = storeFolder.toRealPath();
            if (real.startsWith(store) || store.startsWith(real)) {
                throw invalid(location, MirrorFault.INSIDE_THE_STORE);
            }
        } catch (IOException e) {
            throw new EngineException(new Problem.InvalidMirror(location, MirrorFault.NOT_A_FOLDER), e);
        }
    }

    /// Asks the origin for one object.
    ///
    /// @return empty when the origin does not have it
    /// @throws EngineException with [Problem.MirrorFailed]
    public Optional<Fetched> fetch(MirrorRule rule, ObjectName name) throws EngineException {
        try {
            return isAddress(rule.origin().location()) ? fetchHttp(rule, name) : fetchFile(rule.origin(), name);
        } catch (IOException e) {
            throw failed(name, String.valueOf(e.getMessage()), e);
        }
    }

    private static EngineException failed(ObjectName name, String reason, Exception cause) {
        return new EngineException(new Problem.MirrorFailed(name.bucket(), name.key(), reason), cause);
    }

    private static Optional<Fetched> fetchFile(MirrorOrigin origin, ObjectName name) throws IOException {
        Path folder = Path.of(origin.location()).toRealPath();
        Path file = folder.resolve(name.key().value()).normalize();
        boolean inside = file.startsWith(folder)
                && Files.isRegularFile(file)
                && file.toRealPath().startsWith(folder);
        return inside
                ? Optional.of(new Fetched(Files.newInputStream(file), ObjectMetadata.none(), Optional.empty()))
                : Optional.empty();
    }

    private Optional<Fetched> fetchHttp(MirrorRule rule, ObjectName name) throws IOException, EngineException {
        URI origin = URI.create(rule.origin().location());
        URI address = URI.create(origin + encoded(name.key().value()));
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            refuseInternal(address.toString(), address, rule.origin().addresses());
            // Headers may hold what opens the origin: nobody else gets them.
            HttpResponse<InputStream> answer =
                    send(address, isSameServer(address, origin) ? rule.headers() : Map.of(), name);
            if (answer.statusCode() / 100 != 3 || !rule.followRedirects()) {
                return settled(answer, rule, name);
            }
            answer.body().close();
            String target = answer.headers()
                    .firstValue("location")
                    .orElseThrow(() -> new IOException("a redirect without an address"));
            address = parse(address.resolve(target).toString());
        }
        throw new IOException("too many redirects");
    }

    private static boolean isSameServer(URI address, URI origin) {
        return address.getScheme().equalsIgnoreCase(origin.getScheme())
                && address.getHost().equalsIgnoreCase(origin.getHost())
                && address.getPort() == origin.getPort();
    }

    private HttpResponse<InputStream> send(URI address, Map<String, String> headers, ObjectName name)
            throws IOException, EngineException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(ANSWER_TIMEOUT).GET();
        headers.forEach(request::setHeader);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(name, "interrupted", e);
        }
    }

    private static Optional<Fetched> settled(HttpResponse<InputStream> answer, MirrorRule rule, ObjectName name)
            throws IOException, EngineException {
        if (answer.statusCode() == 200) {
            Optional<byte[]> md5 = rule.checkMd5() ? md5(answer.headers()) : Optional.empty();
            return Optional.of(new Fetched(answer.body(), metadata(answer.headers()), md5));
        }
        answer.body().close();
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        throw new EngineException(new Problem.MirrorFailed(name.bucket(), name.key(), "HTTP " + answer.statusCode()));
    }

    /// What the origin says; something unreadable is no checksum, and so nothing has it.
    private static Optional<byte[]> md5(HttpHeaders headers) {
        return headers.firstValue("content-md5").map(text -> {
            try {
                return Base64.getDecoder().decode(text.strip());
            } catch (IllegalArgumentException _) {
                return new byte[0];
            }
        });
    }

    private static ObjectMetadata metadata(HttpHeaders headers) {
        SortedMap<String, String> kept = new TreeMap<>();
        for (String name : KEPT_HEADERS) {
            headers.firstValue(name).ifPresent(value -> kept.put(name, value));
        }
        return new ObjectMetadata(headers.firstValue("content-type"), kept, new TreeMap<>());
    }

    /// Each piece of the name percent-encoded, slashes kept.
    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
