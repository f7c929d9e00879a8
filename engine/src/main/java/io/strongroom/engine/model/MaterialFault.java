package io.strongroom.engine.model;

/// What is wrong with imported key material. The usual mistakes can be told from each other on the
/// store's own machine; who asks from elsewhere hears [#NOT_TOLD] and nothing else.
public enum MaterialFault {
    NOT_TOLD,

    // ---- what was handed over
    EMPTY_FILE,
    /// Hexadecimal text of what should be raw or Base64.
    HEX_TEXT,
    /// Text that begins like Base64 and cannot be decoded.
    DAMAGED_TEXT,
    /// The material itself, not wrapped at all.
    BARE_MATERIAL,
    /// Base64 or hexadecimal text of the material itself.
    BARE_MATERIAL_TEXT,
    /// As long as what an RSA key of another size wraps.
    OTHER_RSA_SIZE,
    WRONG_SIZE,
    PUBLIC_KEY_FILE,
    /// A private key, under a passphrase or not.
    PRIVATE_KEY_FILE,
    /// Another PEM or DER file, such as a certificate.
    OTHER_KEY_FILE,
    TOKEN_FILE,

    // ---- how it was wrapped
    /// With the public key of another ticket of this store.
    OTHER_TICKET,
    PKCS1_INSTEAD_OF_OAEP,
    OAEP_INSTEAD_OF_PKCS1,
    /// OAEP with SHA-256, but its mask with SHA-1: what Java does by default.
    MASK_SHA_1,
    OTHER_OAEP_HASH,
    /// For a key this store does not have, or damaged since.
    NOT_FOR_THIS_KEY,

    // ---- what was wrapped
    HEX_WRAPPED,
    BASE64_WRAPPED,
    /// The right material with a line break behind it.
    LINE_BREAK_WRAPPED,
    WRONG_LENGTH,
    /// Zeros, or one byte over and over.
    SINGLE_BYTE,
    /// Not what was imported into this key the first time.
    OTHER_MATERIAL
}
