package io.strongroom.engine.crypto;

import javax.crypto.SecretKey;

/// Gives JCE the key bytes on demand, so that closing the secret ends every cipher that would
/// still start with it.
@SuppressWarnings("serial") // never serialized: the secret refuses
final class LiveKey implements SecretKey {

    private static final long serialVersionUID = 1L;

    private final String algorithm;
    private final transient SecretBytes secret;

    LiveKey(CipherSuite suite, SecretBytes secret) {
        if (secret.length() != suite.keyLength()) {
            throw new IllegalArgumentException(suite + " needs " + suite.keyLength() + " key bytes");
        }
        this.algorithm = suite.algorithm();
        this.secret = secret;
    }

    @Override
    public String getAlgorithm() {
        return algorithm;
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    @Override
    public byte[] getEncoded() {
        return secret.copy();
    }
}
