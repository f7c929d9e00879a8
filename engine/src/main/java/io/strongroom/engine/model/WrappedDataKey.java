package io.strongroom.engine.model;

/// A data key as it is stored: encrypted under one version of one CMK, which the blob names too.
///
/// @param blob the CMK ciphertext blob; not secret
/// @param generation 1 for the first wrapping, one more for each rewrap
public record WrappedDataKey(KeyId key, KeyVersionId version, byte[] blob, int generation) {
    public WrappedDataKey {
        blob = blob.clone();
    }

    @Override
    public byte[] blob() {
        return blob.clone();
    }

    /// Bytes of the wrapped key.
    public int length() {
        return blob.length;
    }

    /// What this key was wrapped by.
    public ObjectEncryption.WrappingKey wrappingKey() {
        return new ObjectEncryption.WrappingKey(key, version);
    }

    @Override
    public String toString() {
        return "WrappedDataKey[" + key + ", version " + version + "]";
    }
}
