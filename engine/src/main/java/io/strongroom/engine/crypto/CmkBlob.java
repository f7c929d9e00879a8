package io.strongroom.engine.crypto;

import io.strongroom.engine.crypto.Aead.Keyed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.spec.GCMParameterSpec;

/// The ciphertext blob of a CMK; it names key and version itself, so opening needs no key id.
///
/// ```
/// magic "LKB1"(4) | alg u8 | keyId(16) | versionId(16) | salt(16) | commitment(32) | nonce(12)
/// | ciphertext | tag(16)
/// okm = HKDF-SHA256(ikm = material, salt, info = "kms/blob/v1" ‖ alg ‖ keyId ‖ versionId) =
/// blobKey ‖ commitment(32)
/// AAD = all header bytes ‖ canonical encryption context
/// ```
///
/// Every blob has its own derived key, so equal material under two key ids is not interchangeable.
/// The commitment is compared before anything is decrypted. Safe for all threads.
public final class CmkBlob {

    /// What sealing adds to the length of the plaintext.
    public static final int OVERHEAD = 97 + CipherSuite.TAG_LENGTH;

    private static final int MAGIC = 0x4C4B4231; // "LKB1"
    private static final int SALT_AT = 37;
    private static final int COMMITMENT_AT = 53;
    private static final int NONCE_AT = 85;
    private static final int HEADER_LENGTH = 97;
    private static final int COMMITMENT_LENGTH = 32;
    private static final byte[] LABEL = "kms/blob/v1".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    private CmkBlob() {}

    /// Which key opens a blob. Read from unauthenticated bytes: only opening proves it.
    public record Header(UUID keyId, UUID versionId, CipherSuite suite) {}

    public static byte[] seal(CmkMaterial cmk, SecretBytes plaintext, EncryptionContext context) {
        byte[] bytes = plaintext.copy();
        try {
            return seal(cmk, bytes, context);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    public static byte[] seal(CmkMaterial cmk, byte[] plaintext, EncryptionContext context) {
        byte[] random = new byte[NONCE_AT - COMMITMENT_AT];
        RANDOM.nextBytes(random);
        byte[] salt = Arrays.copyOf(random, COMMITMENT_AT - SALT_AT);
        byte[] nonce = Arrays.copyOfRange(random, salt.length, salt.length + CipherSuite.NONCE_LENGTH);
        return seal(cmk, plaintext, context, new Fresh(salt, nonce));
    }

    static byte[] seal(CmkMaterial cmk, byte[] plaintext, EncryptionContext context, Fresh fresh) {
        byte[] blob = new byte[HEADER_LENGTH + plaintext.length + CipherSuite.TAG_LENGTH];
        try (Derived derived = derive(cmk, fresh.salt())) {
            ByteBuffer.wrap(blob)
                    .putInt(MAGIC)
                    .put((byte) cmk.suite().number())
                    .put(Associated.uuid(cmk.keyId()))
                    .put(Associated.uuid(cmk.versionId()))
                    .put(fresh.salt())
                    .put(derived.commitment())
                    .put(fresh.nonce());
            Aead.seal(keyed(cmk, derived, blob, context), plaintext, blob, HEADER_LENGTH);
        }
        return blob;
    }

    public static SecretBytes open(CmkMaterial cmk, byte[] blob, EncryptionContext context)
            throws AuthenticationFailedException {
        if (!header(blob).equals(new Header(cmk.keyId(), cmk.versionId(), cmk.suite()))) {
            throw new AuthenticationFailedException();
        }
        byte[] commitment = Arrays.copyOfRange(blob, COMMITMENT_AT, NONCE_AT);
        try (Derived derived = derive(cmk, Arrays.copyOfRange(blob, SALT_AT, COMMITMENT_AT))) {
            if (!MessageDigest.isEqual(derived.commitment(), commitment)) {
                throw new AuthenticationFailedException();
            }
            return Aead.open(keyed(cmk, derived, blob, context), blob, HEADER_LENGTH);
        }
    }

    public static Header header(byte[] blob) throws AuthenticationFailedException {
        if (blob.length < OVERHEAD) {
            throw new AuthenticationFailedException();
        }
        ByteBuffer in = ByteBuffer.wrap(blob);
        if (in.getInt() != MAGIC) {
            throw new AuthenticationFailedException();
        }
        CipherSuite suite = CipherSuite.of(Byte.toUnsignedInt(in.get()));
        UUID keyId = new UUID(in.getLong(), in.getLong());
        return new Header(keyId, new UUID(in.getLong(), in.getLong()), suite);
    }

    private static Derived derive(CmkMaterial cmk, byte[] salt) {
        byte[] info = ByteBuffer.allocate(LABEL.length + 33)
                .put(LABEL)
                .put((byte) cmk.suite().number())
                .put(Associated.uuid(cmk.keyId()))
                .put(Associated.uuid(cmk.versionId()))
                .array();
        int keyLength = cmk.suite().keyLength();
        try (SecretBytes okm = Hkdf.sha256(cmk.material(), salt, info, keyLength + COMMITMENT_LENGTH)) {
            return okm.use(bytes -> new Derived(
                    SecretBytes.adopt(Arrays.copyOf(bytes, keyLength)),
                    Arrays.copyOfRange(bytes, keyLength, bytes.length)));
        }
    }

    private static Keyed keyed(CmkMaterial cmk, Derived derived, byte[] blob, EncryptionContext context) {
        byte[] canonical = context.canonical();
        byte[] associatedData = Arrays.copyOf(blob, HEADER_LENGTH + canonical.length);
        System.arraycopy(canonical, 0, associatedData, HEADER_LENGTH, canonical.length);
        GCMParameterSpec nonce =
                new GCMParameterSpec(CipherSuite.TAG_LENGTH * 8, blob, NONCE_AT, CipherSuite.NONCE_LENGTH);
        return new Keyed(cmk.suite(), derived.key(), nonce, associatedData);
    }

    /// What is random in a blob; given only by the known-answer test.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Fresh(byte[] salt, byte[] nonce) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Derived(SecretBytes key, byte[] commitment) implements AutoCloseable {
        @Override
        public void close() {
            key.close();
        }
    }
}
