package io.strongroom.engine.usecase.object;

import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.UploadRow;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// Which running multipart upload a call means: its bucket, its name and the id it got.
///
/// @param uploadId 32 upper-case hexadecimal digits
public record MultipartUpload(BucketName bucket, ObjectKey key, String uploadId) {
    private static final Pattern SHAPE = Pattern.compile("[0-9A-Fa-f]{32}");

    static String format(UUID id) {
        return id.toString().replace("-", "").toUpperCase(Locale.ROOT);
    }

    UploadRow find(Tables tables) throws EngineException {
        BucketRow row = tables.buckets().get(bucket);
        if (!SHAPE.matcher(uploadId).matches()) {
            throw missing();
        }
        long high = HexFormat.fromHexDigitsToLong(uploadId, 0, 16);
        long low = HexFormat.fromHexDigitsToLong(uploadId, 16, 32);
        return tables.uploads()
                .find(new UUID(high, low))
                .filter(upload -> upload.bucketId() == row.id() && upload.key().equals(key))
                .orElseThrow(this::missing);
    }

    private EngineException missing() {
        return new EngineException(new Problem.NoSuchUpload(uploadId));
    }
}
