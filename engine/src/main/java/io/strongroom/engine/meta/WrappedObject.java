package io.strongroom.engine.meta;

import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.WrappedDataKey;
import java.util.Optional;
import java.util.UUID;

/// What has to be known of an object version to wrap its data key anew.
///
/// @param counter which counter it belongs to, and so everything that is not its data key
public record WrappedObject(
        long versionId,
        long revision,
        ObjectKey key,
        UUID objectId,
        long size,
        CounterKey counter,
        WrappedDataKey wrapped) {
    /// The counter it belongs to once `other` is its data key.
    CounterKey counterUnder(EncryptionMode mode, WrappedDataKey other) {
        return new CounterKey(
                counter.bucketId(),
                mode,
                counter.algorithm(),
                Optional.of(other.wrappingKey()),
                counter.origin(),
                counter.age(),
                counter.month());
    }
}
