package io.strongroom.engine.meta;

import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.Usage.VersionAge;
import io.strongroom.engine.model.WrappedDataKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Rows of objects that have no content.
public final class StoredRows {
    private StoredRows() {}

    /// An object that is not encrypted.
    public static ObjectRow of(long bucket, String name, int number, ObjectOrigin origin) {
        return row(bucket, name, number, origin, EncryptionMode.NONE, Optional.empty());
    }

    /// An object under a key that somebody chose.
    public static ObjectRow of(long bucket, String name, int number, KeyId key) {
        WrappedDataKey wrapped = new WrappedDataKey(key, new KeyVersionId(new UUID(0, 1)), new byte[16], 1);
        return row(bucket, name, number, ObjectOrigin.UPLOADED, EncryptionMode.SSE_KMS_CHOSEN, Optional.of(wrapped));
    }

    private static ObjectRow row(
            long bucket,
            String name,
            int number,
            ObjectOrigin origin,
            EncryptionMode mode,
            Optional<WrappedDataKey> wrapped) {
        return new ObjectRow(
                0,
                bucket,
                new ObjectKey(name),
                VersionAge.CURRENT,
                new ObjectRow.Content(ObjectType.NORMAL, number % 1000, "E", number, new byte[16]),
                ObjectMetadata.none(),
                Instant.ofEpochMilli(number % 4000),
                Instant.ofEpochMilli(number % 4000),
                origin,
                new ObjectRow.Protection(new UUID(1, number), mode, DataAlgorithm.AES_256, wrapped, new byte[0]),
                1);
    }
}
