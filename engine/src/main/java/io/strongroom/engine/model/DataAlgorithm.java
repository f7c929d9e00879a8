package io.strongroom.engine.model;

/// The cipher that encrypts object content.
public enum DataAlgorithm {
    /// AES-256 in GCM, the default.
    AES_256,
    /// SM4 (GB/T 32907) in GCM; slower, for those who must use it.
    SM4
}
