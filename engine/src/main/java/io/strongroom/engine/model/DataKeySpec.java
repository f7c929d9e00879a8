package io.strongroom.engine.model;

/// The length of a data key by name, as in the KMS API.
public enum DataKeySpec {
    AES_256(32),
    AES_128(16);

    private final int length;

    DataKeySpec(int length) {
        this.length = length;
    }

    /// Bytes of such a key.
    public int length() {
        return length;
    }
}
