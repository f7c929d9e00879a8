package io.strongroom.app.console;

import io.strongroom.app.http.EndpointOptions;

/// How a store is served from the console; remembered for each store.
///
/// @param port 1 to 65535
/// @param startWithStore whether it is turned on when the store is opened
/// @param signatureV1 whether the old signature of OSS is taken
/// @param tls whether clients come over TLS
/// @param network whether other computers reach it; only with TLS
public record EndpointSettings(int port, boolean startWithStore, boolean signatureV1, boolean tls, boolean network) {
    /// For this computer alone, when asked.
    public static final EndpointSettings USUAL =
            new EndpointSettings(EndpointOptions.USUAL_PORT, false, true, false, false);

    private static final int HIGHEST_PORT = 65_535;

    public EndpointSettings {
        if (!isPort(port)) {
            throw new IllegalArgumentException("not a port");
        }
        network = network && tls;
    }

    /// Whether clients can be told to come to this port.
    public static boolean isPort(int number) {
        return number > 0 && number <= HIGHEST_PORT;
    }

    public EndpointSettings withPort(int next) {
        return new EndpointSettings(next, startWithStore, signatureV1, tls, network);
    }

    public EndpointSettings withStart(boolean next) {
        return new EndpointSettings(port, next, signatureV1, tls, network);
    }

    public EndpointSettings withSignatureV1(boolean next) {
        return new EndpointSettings(port, startWithStore, next, tls, network);
    }

    /// Without TLS nobody else reaches it either.
    public EndpointSettings withTls(boolean next) {
        return new EndpointSettings(port, startWithStore, signatureV1, next, network);
    }

    /// Others reach it over TLS alone.
    public EndpointSettings withNetwork(boolean next) {
        return new EndpointSettings(port, startWithStore, signatureV1, tls || next, next);
    }
}
