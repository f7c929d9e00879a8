package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.crypto.CmkBlob;
import io.strongroom.engine.crypto.CmkMaterial;
import io.strongroom.engine.crypto.EncryptionContext;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.KeyVersionRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.CiphertextBlob;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyVersionId;
import java.util.Optional;

/// Makes and opens the ciphertext blobs of CMKs, whatever is in them. Whether a key may be used is decided before.
final class KeyBlobs {
    private final KeyVault vault;

    KeyBlobs(KeyVault vault) {
        this.vault = vault;
    }

    /// `plaintext` under the primary version of `key`.
    CiphertextBlob seal(Tables tables, KeyRow key, SecretBytes plaintext, EncryptionContext context)
            throws EngineException {
        KeyVersionRow version = vault.primary(tables, key);
        try (CmkMaterial material = vault.material(key, version)) {
            return new CiphertextBlob(key.id(), version.id(), CmkBlob.seal(material, plaintext, context));
        }
    }

    /// What a blob says about itself; only opening proves it.
    static CmkBlob.Header header(byte[] blob) throws AuthenticationFailedException {
        return CmkBlob.header(blob);
    }

    /// The plaintext of a blob that names a version of `key`.
    SecretBytes open(Tables tables, KeyRow key, byte[] blob, EncryptionContext context)
            throws EngineException, AuthenticationFailedException {
        KeyVersionId id = new KeyVersionId(header(blob).versionId());
        Optional<KeyVersionRow> version = tables.keyVersions().find(key.id(), id);
        if (version.isEmpty()) {
            throw new AuthenticationFailedException();
        }
        try (CmkMaterial material = vault.material(key, version.get())) {
            return CmkBlob.open(material, blob, context);
        }
    }

    /// The key that a blob names.
    static KeyId keyOf(byte[] blob) throws AuthenticationFailedException {
        return new KeyId(header(blob).keyId());
    }
}
