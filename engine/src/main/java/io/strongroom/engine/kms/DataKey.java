package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.model.WrappedDataKey;

/// A data key in the clear beside its stored form. Closing wipes it.
public record DataKey(SecretBytes secret, WrappedDataKey wrapped) implements AutoCloseable {
    @Override
    public void close() {
        secret.close();
    }
}
