package io.strongroom.engine.model;

import java.util.Arrays;

/// What an endpoint of a store proves itself with to clients that come over TLS.
///
/// @param certificate X.509, DER
/// @param key PKCS #8, DER; closing wipes it
@SuppressWarnings("ArrayRecordComponent") // never compared, wiped by its owner
public record EndpointIdentity(byte[] certificate, byte[] key) implements AutoCloseable {
    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }

    @Override
    public String toString() {
        return "EndpointIdentity";
    }
}
