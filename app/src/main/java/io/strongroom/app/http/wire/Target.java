package io.strongroom.app.http.wire;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a request is about: the service, a bucket, or an object. Names are as they came, and may be invalid.
///
/// @param bucket empty for the service
/// @param key empty for the service or a bucket
public record Target(Optional<String> bucket, Optional<String> key) {
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");

    /// Clients that are given an address without a name put the bucket in front of the public name.
    private static final Pattern PUBLIC = Pattern.compile("(?:([a-z0-9-]+)\\.)?oss-[a-z0-9-]+\\.aliyuncs\\.com");

    private static final Pattern LABEL = Pattern.compile("[a-z0-9][a-z0-9_-]*");

    /// The kinds of targets.
    public enum Kind {
        SERVICE,
        BUCKET,
        OBJECT
    }

    /// Which kind this is.
    public Kind kind() {
        if (bucket.isEmpty()) {
            return Kind.SERVICE;
        }
        return key.isEmpty() ? Kind.BUCKET : Kind.OBJECT;
    }

    /// Reads host and path. The bucket is the first label of the host in front of one of `ownHosts`, else what stands
    /// before the second slash of the path.
    ///
    /// @param host as sent, with or without port
    /// @param rawPath not decoded, and not normalised
    /// @param ownHosts names of this endpoint, lower case
    public static Target of(String host, String rawPath, Collection<String> ownHosts) throws FailureException {
        String path = rawPath.startsWith("/") ? rawPath.substring(1) : rawPath;
        Optional<String> virtual = bucketOf(PORT.matcher(host).replaceFirst("").toLowerCase(Locale.ROOT), ownHosts);
        if (virtual.isPresent()) {
            return new Target(virtual, key(path));
        }
        if (path.isEmpty()) {
            return new Target(Optional.empty(), Optional.empty());
        }
        int slash = path.indexOf('/');
        String bucket = slash < 0 ? path : path.substring(0, slash);
        return new Target(
                Optional.of(PercentCode.decode(bucket, PercentCode.Plus.LITERAL)),
                slash < 0 ? Optional.empty() : key(path.substring(slash + 1)));
    }

    private static Optional<String> key(String raw) throws FailureException {
        return raw.isEmpty() ? Optional.empty() : Optional.of(PercentCode.decode(raw, PercentCode.Plus.LITERAL));
    }

    private static Optional<String> bucketOf(String host, Collection<String> ownHosts) {
        Matcher elsewhere = PUBLIC.matcher(host);
        if (elsewhere.matches()) {
            return Optional.ofNullable(elsewhere.group(1));
        }
        return ownHosts.stream()
                .filter(own -> host.endsWith("." + own))
                .map(own -> host.substring(0, host.length() - own.length() - 1))
                .filter(label -> LABEL.matcher(label).matches())
                .findFirst();
    }
}
