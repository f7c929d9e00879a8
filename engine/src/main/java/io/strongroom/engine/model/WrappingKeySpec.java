package io.strongroom.engine.model;

/// The kind of key pair that key material travels under, as in the KMS API (`WrappingKeySpec`).
public enum WrappingKeySpec {
    RSA_2048,
    EC_SM2
}
