package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Answer;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectEncryption;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.SseHeaders;
import io.strongroom.engine.model.VersionName;
import java.util.Optional;

/// What answers about objects say in their headers.
final class ObjectAnswer {
    private ObjectAnswer() {}

    /// How an object is encrypted.
    static void encryption(Answer answer, ObjectEncryption encryption) {
        SseHeaders sse = encryption.headers();
        answer.header("x-oss-server-side-encryption", sse.algorithm())
                .header("x-oss-server-side-encryption-key-id", sse.keyId())
                .header("x-oss-server-side-data-encryption", sse.dataAlgorithm());
    }

    /// What every SDK checks what it sent against, of the whole content, before it was encrypted; and which version a
    /// write made.
    static void digests(Answer answer, ObjectEntry entry) {
        answer.header("ETag", quoted(entry.etag()))
                .header("x-oss-hash-crc64ecma", crc64(entry.crc64()))
                .header("x-oss-version-id", entry.version().map(VersionName::value));
    }

    /// An ETag as it is written.
    static String quoted(String etag) {
        return "\"" + etag + "\"";
    }

    /// A CRC-64 as it is written: decimal, without a sign.
    static String crc64(long crc) {
        return Long.toUnsignedString(crc);
    }

    /// Everything about an object that GET and HEAD tell.
    static void describe(Answer answer, ObjectDetails details) {
        ObjectEntry entry = details.entry();
        ObjectMetadata metadata = details.metadata();
        answer.header("Content-Type", metadata.effectiveContentType());
        metadata.headers().forEach((name, value) -> answer.header(shown(name), value));
        metadata.user().forEach((name, value) -> answer.header(ObjectRequest.META_PREFIX + name, value));
        answer.header("Accept-Ranges", "bytes")
                .header("Last-Modified", entry.lastModified())
                .header("x-oss-object-type", entry.type().apiName())
                .header("x-oss-storage-class", "Standard")
                .header("Content-MD5", Optional.of(details.md5()).filter(md5 -> !md5.isEmpty()))
                .header(
                        "x-oss-version-id",
                        Optional.of(details.version())
                                .filter(version -> !version.equals(VersionName.NULL))
                                .map(VersionName::value));
        int tags = details.tags().all().size();
        answer.header(
                "x-oss-tagging-count",
                Optional.of(tags).filter(count -> count > 0).map(String::valueOf));
        if (entry.type() == ObjectType.APPENDABLE) {
            answer.header("x-oss-next-append-position", Long.toString(entry.size()));
        }
        if (entry.origin() == ObjectOrigin.MIRRORED) {
            answer.header("x-oss-tag", "MIRROR");
        }
        digests(answer, entry);
        encryption(answer, entry.encryption());
    }

    private static String shown(String name) {
        return switch (name) {
            case "cache-control" -> "Cache-Control";
            case "content-disposition" -> "Content-Disposition";
            case "content-encoding" -> "Content-Encoding";
            case "content-language" -> "Content-Language";
            case "expires" -> "Expires";
            default -> name;
        };
    }
}
