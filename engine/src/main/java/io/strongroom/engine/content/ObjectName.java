package io.strongroom.engine.content;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.ObjectKey;

/// Bucket and key of an object, for errors that name it.
public record ObjectName(BucketName bucket, ObjectKey key) {
    /// As the trail names it.
    public String resource() {
        return bucket + "/" + key;
    }
}
