package io.strongroom.engine.meta;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.ObjectEncryption;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.Usage.VersionAge;
import io.strongroom.engine.model.WrappedDataKey;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// One object version as stored.
///
/// @param versionId 0 before it is inserted
/// @param revision one more with every change of the row
public record ObjectRow(
        long versionId,
        long bucketId,
        ObjectKey key,
        VersionAge age,
        Content content,
        ObjectMetadata metadata,
        Instant storedAt,
        Instant lastModified,
        ObjectOrigin origin,
        Protection protection,
        long revision) {
    /// What the content is.
    ///
    /// @param md5 of the whole content; empty when it is not known
    public record Content(ObjectType type, long size, String etag, long crc64, byte[] md5) {}

    /// How the content is protected.
    ///
    /// @param objectId what header and encryption context are bound to, and what the parts hang on
    /// @param manifestMac authenticates the list of parts; empty for a plain upload
    public record Protection(
            UUID objectId,
            EncryptionMode mode,
            DataAlgorithm algorithm,
            Optional<WrappedDataKey> wrapped,
            byte[] manifestMac) {
        /// The same over another list of parts.
        public Protection withManifest(byte[] code) {
            return new Protection(objectId, mode, algorithm, wrapped, code);
        }

        /// The part of it that may be shown.
        public ObjectEncryption encryption() {
            return new ObjectEncryption(mode, algorithm, wrapped.map(WrappedDataKey::wrappingKey));
        }
    }

    /// What of it may be shown.
    public ObjectEntry entry(BucketName bucket) {
        return new ObjectEntry(
                bucket,
                key,
                versionId,
                content.type(),
                content.size(),
                content.etag(),
                content.crc64(),
                lastModified,
                storedAt,
                origin,
                protection.encryption(),
                Optional.empty());
    }

    /// Whether this is `other` with nothing changed but, perhaps, the wrapping of its data key.
    public boolean hasContentOf(ObjectRow other) {
        return hasBytesOf(other) && protection.objectId().equals(other.protection.objectId());
    }

    /// Whether both are the same version with the same bytes, if perhaps encrypted anew between.
    public boolean hasBytesOf(ObjectRow other) {
        return versionId == other.versionId
                && age == other.age
                && content.size() == other.content.size()
                && content.crc64() == other.content.crc64()
                && content.etag().equals(other.content.etag());
    }

    /// The counter this version belongs to.
    public CounterKey counter() {
        return new CounterKey(
                bucketId,
                protection.mode(),
                protection.algorithm(),
                protection.wrapped().map(WrappedDataKey::wrappingKey),
                origin,
                age,
                YearMonth.from(storedAt.atZone(ZoneOffset.UTC)));
    }
}
