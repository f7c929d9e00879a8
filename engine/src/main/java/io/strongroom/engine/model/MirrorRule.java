package io.strongroom.engine.model;

import io.strongroom.engine.model.MirrorOrigin.InternalAddresses;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// By which a bucket fetches objects that it does not have: a routing rule of a website whose redirect is a mirror
/// (OSS,
/// "PutBucketWebsite"). The first rule that means a name counts; its origin is asked for the whole name.
///
/// @param prefix of names that are meant; empty for all
/// @param followRedirects whether redirects of an http(s) origin are followed; otherwise they are failures
/// @param checkMd5 whether content must have the `Content-MD5` that came with it, if one did
/// @param headers what is sent to an http(s) origin besides, and to nobody else that it redirects to
public record MirrorRule(
        String prefix,
        MirrorOrigin origin,
        boolean followRedirects,
        boolean checkMd5,
        SortedMap<String, String> headers) {
    /// Most rules of one bucket.
    public static final int MAX_RULES = 20;

    /// Most headers of one rule.
    public static final int MAX_HEADERS = 10;

    private static final int MAX_PREFIX_BYTES = 1023;
    private static final int MAX_VALUE = 1024;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]*");
    private static final Set<String> OF_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "range", "transfer-encoding", "upgrade");

    public MirrorRule {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    }

    /// A rule for every name, which follows redirects.
    public static MirrorRule of(MirrorOrigin origin) {
        return new MirrorRule("", origin, true, false, Collections.emptySortedMap());
    }

    /// A rule for names that begin with `prefix`, which follows redirects.
    public static MirrorRule of(String prefix, String location, InternalAddresses addresses) {
        return of(new MirrorOrigin(location, addresses, Instant.EPOCH)).forNames(prefix);
    }

    /// The same for names that begin with another prefix.
    public MirrorRule forNames(String other) {
        return new MirrorRule(other, origin, followRedirects, checkMd5, headers);
    }

    /// The same with another origin.
    public MirrorRule from(MirrorOrigin other) {
        return new MirrorRule(prefix, other, followRedirects, checkMd5, headers);
    }

    /// The same, set at another time.
    public MirrorRule at(Instant time) {
        return from(new MirrorOrigin(origin.location(), origin.addresses(), time));
    }

    /// The same, that sends these headers.
    public MirrorRule sending(SortedMap<String, String> others) {
        return new MirrorRule(prefix, origin, followRedirects, checkMd5, others);
    }

    /// The same, that follows no redirects.
    public MirrorRule withoutRedirects() {
        return new MirrorRule(prefix, origin, false, checkMd5, headers);
    }

    /// The same, that compares checksums.
    public MirrorRule checkingMd5() {
        return new MirrorRule(prefix, origin, followRedirects, true, headers);
    }

    /// Whether it is about this name.
    public boolean means(ObjectKey key) {
        return key.value().startsWith(prefix);
    }

    /// Refuses a prefix or headers that cannot be.
    ///
    /// @throws EngineException with [Problem.InvalidArgument]
    public void check() throws EngineException {
        if (prefix.getBytes(StandardCharsets.UTF_8).length > MAX_PREFIX_BYTES) {
            throw invalid("KeyPrefixEquals", prefix);
        }
        if (headers.size() > MAX_HEADERS) {
            throw invalid("MirrorHeaders", Integer.toString(headers.size()));
        }
        for (Map.Entry<String, String> header : headers.entrySet()) {
            String name = header.getKey();
            String value = header.getValue();
            if (!NAME.matcher(name).matches() || OF_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                throw invalid("MirrorHeaders.Set.Key", name);
            }
            // The value may be a secret: it is not repeated.
            if (value.length() > MAX_VALUE || !VALUE.matcher(value).matches()) {
                throw invalid("MirrorHeaders.Set.Value", name);
            }
        }
    }

    private static EngineException invalid(String name, String value) {
        return new EngineException(new Problem.InvalidArgument(name, value));
    }

    @Override
    public String toString() {
        return "MirrorRule[" + prefix + " from " + origin + "]";
    }
}
