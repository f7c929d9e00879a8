package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.Associated;
import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.crypto.Hkdf;
import io.strongroom.engine.crypto.KeyFileForm;
import io.strongroom.engine.crypto.KeyWrap;
import io.strongroom.engine.crypto.RsaWrap;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.TokenFault;
import io.strongroom.engine.model.WrappingAlgorithm;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/// Import tokens: what a ticket was issued for, sealed, so that nobody but this store can read,
/// change or make one.
///
/// ```
/// magic "SRT1"(4) | storeId(16) | nonce(12) | ciphertext | tag(16)
/// plaintext = sessionId(16) | keyId(16) | expiry u64 (milliseconds) | name of the algorithm
/// ```
///
/// The store's id stands in clear to tell a token of another store from a damaged one. Tokens
/// survive a rotation of the root key, because their key is random and merely rewrapped by it.
final class ImportTokens implements AutoCloseable {
    private static final byte[] MAGIC = "SRT1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LABEL = "strongroom/import-token/v1".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = MAGIC.length + 2 * Long.BYTES;
    private static final int FIXED_BODY = 5 * Long.BYTES;

    /// How Base64 of the magic begins.
    private static final String TEXT_START = "U1JUM";

    private final UUID storeId;
    private final SecretBytes key;

    /// @param importKey the auxiliary key of import sessions; stays the caller's
    ImportTokens(UUID storeId, SecretBytes importKey) {
        this.storeId = storeId;
        this.key = Hkdf.sha256(importKey, Associated.uuid(storeId), LABEL, RootSecret.LENGTH);
    }

    /// What a token says.
    record Token(UUID session, KeyId key, WrappingAlgorithm algorithm, Instant expiresAt) {}

    /// What some bytes turn out to be.
    sealed interface Reading {
        record Genuine(Token token) implements Reading {}

        record Mistaken(TokenFault fault) implements Reading {}
    }

    byte[] seal(Token token) {
        byte[] algorithm = token.algorithm().name().getBytes(StandardCharsets.US_ASCII);
        byte[] body = ByteBuffer.allocate(FIXED_BODY + algorithm.length)
                .put(Associated.uuid(token.session()))
                .put(Associated.uuid(token.key().value()))
                .putLong(token.expiresAt().toEpochMilli())
                .put(algorithm)
                .array();
        byte[] header = header(storeId);
        try (SecretBytes plaintext = SecretBytes.adopt(body)) {
            byte[] sealed = KeyWrap.wrap(key, plaintext, header);
            return ByteBuffer.allocate(HEADER + sealed.length)
                    .put(header)
                    .put(sealed)
                    .array();
        }
    }

    private static byte[] header(UUID store) {
        return ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .put(Associated.uuid(store))
                .array();
    }

    /// Reads a token as it came: raw or Base64, with or without line breaks.
    Reading read(byte[] content) {
        byte[] bytes = TextForm.of(content) instanceof TextForm.Base64Text(byte[] decoded) ? decoded : content;
        if (!looksLikeToken(bytes)) {
            return new Reading.Mistaken(notAToken(content, bytes));
        }
        byte[] header = Arrays.copyOf(bytes, HEADER);
        byte[] sealed = Arrays.copyOfRange(bytes, HEADER, Math.max(HEADER, bytes.length));
        try (SecretBytes body = KeyWrap.unwrap(key, sealed, header)) {
            return new Reading.Genuine(body.use(ImportTokens::decode));
        } catch (AuthenticationFailedException _) {
            boolean ours = Arrays.equals(header, header(storeId));
            return new Reading.Mistaken(ours ? TokenFault.DAMAGED : TokenFault.OTHER_STORE);
        }
    }

    private static Token decode(byte[] body) {
        ByteBuffer in = ByteBuffer.wrap(body);
        UUID session = new UUID(in.getLong(), in.getLong());
        KeyId key = new KeyId(new UUID(in.getLong(), in.getLong()));
        Instant expiresAt = Instant.ofEpochMilli(in.getLong());
        String algorithm = StandardCharsets.US_ASCII.decode(in).toString();
        return new Token(session, key, WrappingAlgorithm.valueOf(algorithm), expiresAt);
    }

    private static TokenFault notAToken(byte[] content, byte[] bytes) {
        if (bytes.length == RsaWrap.WRAPPED_LENGTH) {
            return TokenFault.MATERIAL_FILE;
        }
        if (KeyFileForm.of(bytes) != KeyFileForm.NONE) {
            return TokenFault.KEY_FILE;
        }
        boolean begins =
                new String(content, StandardCharsets.ISO_8859_1).strip().startsWith(TEXT_START);
        return begins ? TokenFault.DAMAGED : TokenFault.NOT_A_TOKEN;
    }

    /// Whether these bytes begin as a token does.
    static boolean looksLikeToken(byte[] bytes) {
        return bytes.length >= MAGIC.length && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    @Override
    public void close() {
        key.close();
    }
}
