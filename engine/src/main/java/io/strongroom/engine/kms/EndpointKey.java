package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.crypto.Hkdf;
import io.strongroom.engine.crypto.KeyWrap;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.EndpointIdentity;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Keeps what the endpoint proves itself with: the certificate as it is, its key wrapped and bound to the certificate.
public final class EndpointKey implements AutoCloseable {
    private static final byte[] LABEL = "strongroom/endpoint-key/v1".getBytes(StandardCharsets.US_ASCII);
    private static final String CERTIFICATE = "endpoint.certificate";
    private static final String KEY = "endpoint.key";

    /// What one setting holds, before it is encoded.
    private static final int MOST_BYTES = 3_000;

    private final SecretBytes key;

    /// @param storeKey a key of the store; stays the caller's
    public EndpointKey(SecretBytes storeKey) {
        key = Hkdf.sha256(storeKey, new byte[0], LABEL, 32);
    }

    /// What is kept, if anything is; the caller closes it.
    ///
    /// @throws EngineException with [Problem.KeyTampered] when it was changed from outside
    public Optional<EndpointIdentity> read(Tables tables) throws EngineException {
        Optional<byte[]> certificate = setting(tables, CERTIFICATE);
        Optional<byte[]> wrapped = setting(tables, KEY);
        if (certificate.isEmpty() && wrapped.isEmpty()) {
            return Optional.empty();
        }
        try (SecretBytes opened =
                KeyWrap.unwrap(key, wrapped.orElseGet(() -> new byte[0]), certificate.orElseGet(() -> new byte[0]))) {
            return Optional.of(new EndpointIdentity(certificate.orElseThrow(), opened.copy()));
        } catch (AuthenticationFailedException e) {
            throw new EngineException(new Problem.KeyTampered("endpoint"), e);
        }
    }

    /// Keeps this from now on; it stays the caller's.
    ///
    /// @throws EngineException with [Problem.InvalidArgument] when it is longer than a store keeps
    public void write(Tx tx, EndpointIdentity identity) throws EngineException {
        if (identity.certificate().length > MOST_BYTES || identity.key().length > MOST_BYTES - KeyWrap.OVERHEAD) {
            throw new EngineException(
                    new Problem.InvalidArgument("Certificate", identity.certificate().length + " bytes"));
        }
        try (SecretBytes plain = SecretBytes.copyOf(identity.key())) {
            put(tx, CERTIFICATE, identity.certificate());
            put(tx, KEY, KeyWrap.wrap(key, plain, identity.certificate()));
        }
    }

    private static Optional<byte[]> setting(Tables tables, String name) throws EngineException {
        Optional<String> text = tables.settings().find(name);
        try {
            return text.map(Base64.getDecoder()::decode);
        } catch (IllegalArgumentException e) {
            throw new EngineException(new Problem.KeyTampered("endpoint"), e);
        }
    }

    private static void put(Tx tx, String name, byte[] value) {
        tx.settings().put(name, Base64.getEncoder().encodeToString(value));
    }

    @Override
    public void close() {
        key.close();
    }
}
