package io.strongroom.app.cli;

import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.ObjectVersion;
import io.strongroom.engine.model.SseHeaders;
import io.strongroom.engine.model.VersionName;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What the command line tells of an object, under the names of the API.
final class ObjectFacts {

    private ObjectFacts() {}

    static Facts of(ObjectEntry entry) {
        Facts facts = new Facts()
                .with("bucket", entry.bucket().value())
                .with("key", entry.key().value())
                .with("size", entry.size())
                .with("eTag", entry.etag())
                .with("type", entry.type().apiName())
                .with("lastModified", entry.lastModified())
                .with("hashCrc64ecma", Long.toUnsignedString(entry.crc64()));
        addEncryption(facts, entry.encryption().headers());
        return entry.origin() == ObjectOrigin.MIRRORED ? facts.with("tag", "MIRROR") : facts;
    }

    static Facts of(ObjectVersion version) {
        Facts facts = version.isDeleteMarker()
                ? new Facts()
                        .with("bucket", version.entry().bucket().value())
                        .with("key", version.entry().key().value())
                        .with("lastModified", version.entry().lastModified())
                : of(version.entry());
        return facts.with("versionId", version.name().value())
                .with("isLatest", version.latest())
                .with("deleteMarker", version.isDeleteMarker());
    }

    /// The line of `ls --all-versions`.
    static String line(ObjectVersion version) {
        String latest = version.latest() ? "*" : " ";
        return version.isDeleteMarker()
                ? "%s %-16s  %20s  %14s  %-7s  %s"
                        .formatted(
                                latest,
                                version.name(),
                                version.entry().lastModified().truncatedTo(ChronoUnit.SECONDS),
                                "",
                                "deleted",
                                printable(version.entry().key().value()))
                : "%s %-16s  %s".formatted(latest, version.name(), line(version.entry()));
    }

    static Facts of(ObjectDetails details) {
        Facts facts = of(details.entry()).with("contentType", details.metadata().effectiveContentType());
        details.metadata().headers().forEach((name, value) -> facts.with(camelCase(name), value));
        if (!details.metadata().user().isEmpty()) {
            Facts user = new Facts();
            details.metadata().user().forEach(user::with);
            facts.with("userMetadata", user);
        }
        facts.with("storedAt", details.entry().storedAt());
        if (!details.version().equals(VersionName.NULL)) {
            facts.with("versionId", details.version().value());
        }
        details.verified().ifPresent(at -> facts.with("lastVerified", at));
        wrappingKeyVersion(details).ifPresent(version -> facts.with("keyVersionId", version));
        return facts;
    }

    /// The version matters to who asks which data an old version still protects; SSE-OSS keeps its
    /// ring to itself.
    private static Optional<String> wrappingKeyVersion(ObjectDetails details) {
        return details.entry().encryption().mode().isKms()
                ? details.entry()
                        .encryption()
                        .wrappingKey()
                        .map(wrapping -> wrapping.version().toString())
                : Optional.empty();
    }

    private static void addEncryption(Facts facts, SseHeaders headers) {
        facts.with("serverSideEncryption", headers.algorithm())
                .with("serverSideEncryptionKeyId", headers.keyId())
                .with("keyId", headers.keyId())
                .with("serverSideDataEncryption", headers.dataAlgorithm());
    }

    /// `cache-control` → `cacheControl`
    private static String camelCase(String header) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '-') {
                upper = true;
            } else {
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return name.toString();
    }

    /// One line of a list: time, size, encryption, name.
    static String line(ObjectEntry entry) {
        return "%s  %14d  %-7s  %s"
                .formatted(
                        entry.lastModified().truncatedTo(ChronoUnit.SECONDS),
                        entry.size(),
                        label(entry.encryption().headers()),
                        printable(entry.key().value()));
    }

    private static String label(SseHeaders headers) {
        return headers.algorithm()
                .map(algorithm -> algorithm
                        + headers.dataAlgorithm().map(sm4 -> "+" + sm4).orElse(""))
                .orElse("-");
    }

    /// A name with a line break or an escape sequence must not pass for another line or move the
    /// cursor.
    static String printable(String name) {
        StringBuilder text = new StringBuilder(name.length());
        name.codePoints().forEach(point -> {
            if (Character.isISOControl(point)) {
                text.append("\\u%04x".formatted(point));
            } else {
                text.appendCodePoint(point);
            }
        });
        return text.toString();
    }
}
