package io.strongroom.engine.meta;

import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectSettings;
import java.time.Instant;
import java.util.UUID;

/// A running multipart upload.
public record UploadRow(
        UUID uploadId,
        long bucketId,
        ObjectKey key,
        Instant initiatedAt,
        ObjectMetadata metadata,
        ObjectSettings settings,
        ObjectRow.Protection protection) {}
