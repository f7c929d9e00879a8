package io.strongroom.app.http;

import io.strongroom.app.http.sign.SignatureV1;
import io.strongroom.app.http.tls.ServerIdentity;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/// Where an endpoint listens, and how much it takes on.
///
/// @param address one of this machine's own; such that others reach only with an identity, since everything else would
///     go through the network for all to read
/// @param port 0 for any that is free
/// @param connections most at a time; further ones wait
/// @param idle how long a client may be silent in the middle of a request, or between two
/// @param grace how long running requests may go on when the endpoint stops
/// @param signatureV1 whether the old signature of OSS is taken
/// @param identity by which it speaks TLS; empty for plain HTTP
public record EndpointOptions(
        InetAddress address,
        int port,
        int connections,
        Duration idle,
        Duration grace,
        SignatureV1 signatureV1,
        Optional<ServerIdentity> identity) {
    /// The port that nothing was said about.
    public static final int USUAL_PORT = 9480;

    private static final int MOST_CONNECTIONS = 1024;

    public EndpointOptions {
        if (!address.isLoopbackAddress() && identity.isEmpty()) {
            throw new IllegalArgumentException("an address that others reach, without TLS");
        }
    }

    /// With the usual limits, plain. Running requests are given less time than a process has to stop.
    ///
    /// @param address a loopback one
    public static EndpointOptions of(InetAddress address, int port) {
        return of(address, port, Optional.empty());
    }

    /// With the usual limits.
    ///
    /// @param identity needed for every address that is not a loopback one
    public static EndpointOptions of(InetAddress address, int port, Optional<ServerIdentity> identity) {
        return new EndpointOptions(
                address,
                port,
                MOST_CONNECTIONS,
                Duration.ofSeconds(60),
                Duration.ofSeconds(3),
                SignatureV1.TAKEN,
                identity);
    }

    /// The same, but for the old signature.
    public EndpointOptions with(SignatureV1 wanted) {
        return new EndpointOptions(address, port, connections, idle, grace, wanted, identity);
    }
}
