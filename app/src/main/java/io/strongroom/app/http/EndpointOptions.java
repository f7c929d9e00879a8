package io.strongroom.app.http;

import java.net.InetAddress;
import java.time.Duration;

/// Where an endpoint listens, and how much it takes on.
///
/// @param address must be one of this machine's own that nobody else reaches: the endpoint does not encrypt
/// @param port 0 for any that is free
/// @param connections most at a time; further ones wait
/// @param idle how long a client may be silent in the middle of a request, or between two
/// @param grace how long running requests may go on when the endpoint stops
public record EndpointOptions(InetAddress address, int port, int connections, Duration idle, Duration grace) {
    /// The port that nothing was said about.
    public static final int USUAL_PORT = 9480;

    private static final int MOST_CONNECTIONS = 1024;

    public EndpointOptions {
        if (!address.isLoopbackAddress()) {
            throw new IllegalArgumentException("not a loopback address");
        }
    }

    /// With the usual limits. Running requests are given less time than a process has to stop.
    public static EndpointOptions of(InetAddress address, int port) {
        return new EndpointOptions(address, port, MOST_CONNECTIONS, Duration.ofSeconds(60), Duration.ofSeconds(3));
    }
}
