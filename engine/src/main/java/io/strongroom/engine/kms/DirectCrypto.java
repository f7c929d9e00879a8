package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.crypto.EncryptionContext;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.CiphertextBlob;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.Plaintext;
import io.strongroom.engine.model.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// What callers encrypt and decrypt with a CMK directly, not through an object.
///
/// Nothing is handed out before its record is durable, and not if the key was taken away meanwhile. Safe for many
/// threads.
public final class DirectCrypto {
    /// Most bytes that a key encrypts directly.
    public static final int MAX_PLAINTEXT = 6144;

    private static final int DIGEST_SHOWN = 8;

    private final Database database;
    private final KeyAdmission admission;
    private final WrappingKeys wrappingKeys;
    private final KeyBlobs blobs;

    public DirectCrypto(Database database, KeyVault vault, KeyAdmission admission, WrappingKeys wrappingKeys) {
        this.database = database;
        this.admission = admission;
        this.wrappingKeys = wrappingKeys;
        this.blobs = new KeyBlobs(vault);
    }

    /// One side of an operation: who is recorded for doing what, with which encryption context.
    ///
    /// @param context JSON as the caller wrote it; empty for none
    public record Use(KeyOperation operation, AuditEntry entry, String context) {}

    /// Encrypts a copy of `plaintext`, which stays the caller's.
    ///
    /// @throws EngineException with [Problem.PlaintextTooLarge] and what [KeyAdmission#admit] says
    public CiphertextBlob encrypt(Use use, KeyId key, byte[] plaintext) throws EngineException {
        if (plaintext.length > MAX_PLAINTEXT) {
            throw new EngineException(new Problem.PlaintextTooLarge(plaintext.length, MAX_PLAINTEXT));
        }
        try (SecretBytes secret = SecretBytes.copyOf(plaintext)) {
            CiphertextBlob blob = seal(use, key, secret);
            record(use, blob, use.entry());
            return blob;
        }
    }

    /// A random key of `length` bytes beside what it is stored as.
    public record GeneratedKey(Plaintext plaintext, CiphertextBlob blob) implements AutoCloseable {
        @Override
        public void close() {
            plaintext.close();
        }
    }

    /// Makes a random data key and encrypts it; the store keeps nothing of it.
    public GeneratedKey generate(Use use, KeyId key, int length) throws EngineException {
        try (SecretBytes secret = SecretBytes.random(length)) {
            CiphertextBlob blob = seal(use, key, secret);
            record(use, blob, use.entry().with("numberOfBytes", Integer.toString(length)));
            return new GeneratedKey(Plaintext.adopt(secret.copy()), blob);
        }
    }

    /// What a blob held.
    ///
    /// @param key that opened it
    public record Opened(Plaintext plaintext, KeyId key, KeyVersionId version) implements AutoCloseable {
        @Override
        public void close() {
            plaintext.close();
        }
    }

    /// Opens a blob.
    ///
    /// @throws EngineException with [Problem.InvalidCiphertext], never saying which check failed, and what
    ///     [KeyAdmission#admit] says
    public Opened decrypt(Use use, byte[] blob) throws EngineException {
        KeyId key = keyOf(blob);
        try (SecretBytes secret = open(use, key, blob)) {
            KeyVersionId version = versionOf(blob);
            record(use, new CiphertextBlob(key, version, blob), use.entry());
            return new Opened(Plaintext.adopt(secret.copy()), key, version);
        }
    }

    /// Moves a blob to another key, to the newest version, or into another context; its plaintext is never handed out.
    public CiphertextBlob reencrypt(Use from, byte[] blob, Use to, KeyId destination) throws EngineException {
        KeyId source = keyOf(blob);
        try (SecretBytes secret = open(from, source, blob)) {
            CiphertextBlob moved = seal(to, destination, secret);
            AuditEntry entry = to.entry()
                    .with("sourceKeyId", source.toString())
                    .with("sourceKeyVersionId", versionOf(blob).toString())
                    .with("sourceCiphertext", digest(blob))
                    .with("sourceEncryptionContext", ContextText.show(ContextText.parse(from.context())));
            record(to, moved, entry);
            return moved;
        }
    }

    /// The key that a blob names.
    ///
    /// @throws EngineException with [Problem.InvalidCiphertext]
    public static KeyId keyOf(byte[] blob) throws EngineException {
        try {
            return KeyBlobs.keyOf(blob);
        } catch (AuthenticationFailedException e) {
            throw new EngineException(new Problem.InvalidCiphertext(), e);
        }
    }

    private static KeyVersionId versionOf(byte[] blob) throws EngineException {
        try {
            return new KeyVersionId(KeyBlobs.header(blob).versionId());
        } catch (AuthenticationFailedException e) {
            throw new EngineException(new Problem.InvalidCiphertext(), e);
        }
    }

    private CiphertextBlob seal(Use use, KeyId key, SecretBytes secret) throws EngineException {
        EncryptionContext context = ContextText.parse(use.context());
        wrappingKeys.named(key.toString());
        return database.read(
                tables -> blobs.seal(tables, admission.admit(tables, key, use.operation()), secret, context));
    }

    private SecretBytes open(Use use, KeyId key, byte[] blob) throws EngineException {
        EncryptionContext context = ContextText.parse(use.context());
        return database.read(tables -> {
            try {
                return blobs.open(tables, admission.admit(tables, key, use.operation()), blob, context);
            } catch (AuthenticationFailedException e) {
                throw new EngineException(new Problem.InvalidCiphertext(), e);
            }
        });
    }

    /// The record stands before anything is handed out; the key is looked at once more in the same transaction.
    private void record(Use use, CiphertextBlob blob, AuditEntry entry) throws EngineException {
        AuditEntry noted = entry.with("keyId", blob.key().toString())
                .with("keyVersionId", blob.version().toString())
                .with("ciphertext", digest(blob.blob()))
                .with("encryptionContext", ContextText.show(ContextText.parse(use.context())));
        database.write(noted, tx -> admission.admit(tx, blob.key(), use.operation()));
    }

    private static String digest(byte[] blob) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(blob);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, DIGEST_SHOWN));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
