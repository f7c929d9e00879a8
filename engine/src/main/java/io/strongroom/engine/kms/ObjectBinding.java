package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.EncryptionContext;
import io.strongroom.engine.model.BucketName;
import java.util.Map;
import java.util.UUID;

/// What a data key is bound to: its bucket and the internal id of its object, never the object's
/// name.
///
/// Renaming and restoring then need no rewrap, while a wrapped data key moved to another object
/// does not open.
public record ObjectBinding(BucketName bucket, UUID objectId) {
    EncryptionContext context() {
        return new EncryptionContext(
                Map.of("acs:oss:bucket", bucket.value(), "acs:oss:object-id", objectId.toString()));
    }
}
