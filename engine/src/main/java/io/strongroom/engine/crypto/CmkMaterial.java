package io.strongroom.engine.crypto;

import java.util.UUID;

/// The unwrapped material of one CMK version: 32 bytes for AES, 16 for SM4; owned and wiped by
/// whoever closes it.
///
/// Refuses material of another length. Safe for all threads.
public record CmkMaterial(UUID keyId, UUID versionId, CipherSuite suite, SecretBytes material)
        implements AutoCloseable {

    public CmkMaterial {
        if (material.length() != suite.keyLength()) {
            throw new IllegalArgumentException(suite + " needs material of " + suite.keyLength() + " bytes");
        }
    }

    @Override
    public void close() {
        material.close();
    }
}
