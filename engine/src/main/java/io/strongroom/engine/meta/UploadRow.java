package io.strongroom.engine.meta;

import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import java.time.Instant;
import java.util.UUID;

/// A running multipart upload.
public record UploadRow(
        UUID uploadId,
        long bucketId,
        ObjectKey key,
        Instant initiatedAt,
        ObjectMetadata metadata,
        ObjectRow.Protection protection) {}
