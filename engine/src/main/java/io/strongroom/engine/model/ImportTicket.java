package io.strongroom.engine.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/// What the owner of key material needs to bring it: a public key to wrap it with, and a token to
/// hand over beside it. Good for any number of imports until it expires.
///
/// @param publicKey DER of the SubjectPublicKeyInfo
/// @param token opaque; whoever has it and the permission may bring material
public record ImportTicket(KeyId key, WrappingAlgorithm algorithm, byte[] publicKey, byte[] token, Instant expiresAt) {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    /// `PublicKey` of the KMS API: Base64 in one line.
    public String publicKeyBase64() {
        return Base64.getEncoder().encodeToString(publicKey);
    }

    /// The public key as OpenSSL reads it without being told how.
    public String publicKeyPem() {
        return "-----BEGIN PUBLIC KEY-----\n" + LINES.encodeToString(publicKey) + "\n-----END PUBLIC KEY-----\n";
    }

    /// `ImportToken` of the KMS API: Base64 in one line.
    public String tokenBase64() {
        return new String(Base64.getEncoder().encode(token), StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "ImportTicket[" + key + ", " + algorithm + ", until " + expiresAt + "]";
    }
}
