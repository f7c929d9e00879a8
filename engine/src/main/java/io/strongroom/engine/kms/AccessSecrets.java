package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.ArgonParameters;
import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.crypto.Hkdf;
import io.strongroom.engine.crypto.KeyWrap;
import io.strongroom.engine.crypto.Passphrase;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// The secrets of users: of access keys wrapped, since signatures need them; of passwords only what Argon2id makes of
/// them.
public final class AccessSecrets implements AutoCloseable {
    private static final byte[] LABEL = "strongroom/access-key/v1".getBytes(StandardCharsets.US_ASCII);
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String ID_PREFIX = "SR";
    private static final int ID_LENGTH = 22;
    private static final int SECRET_LENGTH = 40;
    private static final String FIELD = "\\$";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretBytes key;

    /// @param storeKey a key of the store; stays the caller's
    public AccessSecrets(SecretBytes storeKey) {
        key = Hkdf.sha256(storeKey, new byte[0], LABEL, 32);
    }

    /// A fresh id of an access key.
    public static String newId() {
        return ID_PREFIX + new String(random(ID_LENGTH));
    }

    /// A fresh secret; the caller wipes it.
    public static char[] newSecret() {
        return random(SECRET_LENGTH);
    }

    private static char[] random(int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length()));
        }
        return text;
    }

    /// The secret as it is stored, bound to its id.
    public byte[] wrap(String id, char[] secret) {
        byte[] bytes = new byte[secret.length];
        for (int i = 0; i < secret.length; i++) {
            bytes[i] = (byte) secret[i];
        }
        try (SecretBytes plain = SecretBytes.adopt(bytes)) {
            return KeyWrap.wrap(key, plain, bound(id));
        }
    }

    /// The secret of a key, to check a signature with; the caller closes it.
    ///
    /// @throws EngineException with [Problem.KeyTampered]
    public SecretBytes unwrap(String id, byte[] wrapped) throws EngineException {
        try {
            return KeyWrap.unwrap(key, wrapped, bound(id));
        } catch (AuthenticationFailedException e) {
            throw new EngineException(new Problem.KeyTampered("access-key/" + id), e);
        }
    }

    /// The same as bytes, which the caller wipes.
    public byte[] reveal(String id, byte[] wrapped) throws EngineException {
        try (SecretBytes opened = unwrap(id, wrapped)) {
            return opened.copy();
        }
    }

    private static byte[] bound(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }

    /// What is stored of a password: cost, salt and what Argon2id makes of both.
    public static String hashed(char[] password) {
        ArgonParameters cost = ArgonParameters.fresh();
        return String.join(
                "$",
                Integer.toString(cost.memoryKiB()),
                Integer.toString(cost.iterations()),
                Integer.toString(cost.parallelism()),
                base64(cost.salt()),
                derived(password, cost));
    }

    /// Whether a typed password is the stored one. Takes as long where none is stored.
    public static boolean matches(char[] typed, Optional<String> stored) {
        String[] fields = stored.orElseGet(() -> hashed(new char[] {'-'})).split(FIELD, -1);
        ArgonParameters cost = new ArgonParameters(
                Integer.parseInt(fields[0]),
                Integer.parseInt(fields[1]),
                Integer.parseInt(fields[2]),
                Base64.getDecoder().decode(fields[3]));
        boolean same = MessageDigest.isEqual(ascii(derived(typed, cost)), ascii(fields[4]));
        return same && stored.isPresent();
    }

    private static String derived(char[] password, ArgonParameters cost) {
        try (SecretBytes derived = Passphrase.derive(password, cost)) {
            return derived.use(AccessSecrets::base64);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        key.close();
    }
}
