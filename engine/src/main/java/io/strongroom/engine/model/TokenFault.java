package io.strongroom.engine.model;

/// What is wrong with an import token; see [MaterialFault] for who hears of it.
public enum TokenFault {
    NOT_TOLD,
    /// Nothing like a token.
    NOT_A_TOKEN,
    /// The wrapped material was handed over as the token.
    MATERIAL_FILE,
    /// A key or certificate was handed over as the token.
    KEY_FILE,
    DAMAGED,
    OTHER_STORE,
    OTHER_KEY,
    /// Genuine, but the store has forgotten its private key.
    WITHDRAWN
}
