package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.Associated;
import io.strongroom.engine.crypto.Mac;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.meta.KeyRow;
import java.security.MessageDigest;
import java.util.Arrays;

/// Tells whether material is the same as at a key's first import, long after that material is
/// gone.
///
/// Keyed, so that nobody who gets hold of the database can test guesses; bound to the key, so that
/// nobody sees whether two keys share their material.
final class MaterialFingerprint {
    private final SecretBytes key;

    /// @param key the auxiliary key of fingerprints; stays the caller's
    MaterialFingerprint(SecretBytes key) {
        this.key = key;
    }

    byte[] of(KeyRow cmk, SecretBytes material) {
        byte[] bytes = material.copy();
        try {
            return Mac.of(key, Associated.uuid(cmk.id().value()), bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// Whether material of this fingerprint may be imported: nothing was before, or the same.
    static boolean fits(KeyRow cmk, byte[] fingerprint) {
        byte[] first = cmk.imported().fingerprint();
        return first.length == 0 || MessageDigest.isEqual(first, fingerprint);
    }
}
