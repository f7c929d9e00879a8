package io.strongroom.engine.model;

/// What a CMK encrypted directly. The blob names key and version itself; it is not secret.
///
/// @param version that it was encrypted under
public record CiphertextBlob(KeyId key, KeyVersionId version, byte[] blob) {
    public CiphertextBlob {
        blob = blob.clone();
    }

    @Override
    public byte[] blob() {
        return blob.clone();
    }

    @Override
    public String toString() {
        return "CiphertextBlob[" + key + ", version " + version + "]";
    }
}
