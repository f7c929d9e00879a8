package io.strongroom.app.http;

/// Hears what an endpoint answers. Called from the threads of requests; must be quick.
@FunctionalInterface
public interface EndpointListener {
    /// A request was answered, or broken off.
    void served(ServedRequest request);

    /// Nobody listens.
    static EndpointListener ignored() {
        return _ -> {};
    }
}
