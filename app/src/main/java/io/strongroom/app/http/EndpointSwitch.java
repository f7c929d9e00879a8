package io.strongroom.app.http;

import io.strongroom.engine.Engine;
import java.io.IOException;
import java.net.BindException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The endpoint of an open store, on or off; closed before the store.
///
/// Safe for many threads. Turning blocks, for as long as requests are given to end.
public final class EndpointSwitch implements AutoCloseable {
    private final Engine engine;
    private final RequestLog log = new RequestLog();
    private volatile Optional<Endpoint> running = Optional.empty();
    private volatile boolean decided;
    private boolean closed;

    /// @param engine stays the caller's
    public EndpointSwitch(Engine engine) {
        this.engine = engine;
    }

    /// Serves with these options from now on, in place of whatever was served before.
    ///
    /// @throws BindException when the address or port is taken; what was served before goes on then
    /// @throws IOException when it cannot start for another reason, or the store is being sealed
    public synchronized void turnOn(EndpointOptions options) throws IOException {
        if (closed) {
            throw new IOException("the store is being sealed");
        }
        decided = true;
        Optional<EndpointOptions> before =
                running.filter(now -> now.occupies(options)).map(Endpoint::options);
        if (before.isPresent()) {
            stop();
        }
        try {
            Endpoint next = Endpoint.start(engine, options, log);
            stop();
            running = Optional.of(next);
        } catch (IOException e) {
            if (before.isPresent()) {
                running = Optional.of(Endpoint.start(engine, before.get(), log));
            }
            throw e;
        }
    }

    /// Serves no more.
    public synchronized void turnOff() {
        decided = true;
        stop();
    }

    private void stop() {
        running.ifPresent(Endpoint::close);
        running = Optional.empty();
    }

    /// What is served by; empty while it is off.
    public Optional<Endpoint> running() {
        return running;
    }

    /// Whether somebody has turned it on or off since the store was opened.
    public boolean isDecided() {
        return decided;
    }

    /// What went through since the store was opened.
    public Traffic traffic() {
        return running.map(now -> now.addTo(log.traffic())).orElseGet(log::traffic);
    }

    /// The newest requests that were answered, the newest first.
    public List<ServedRequest> newest() {
        return log.newest();
    }

    /// Whether a request runs, or one has come since `then`.
    public boolean usedSince(Instant then) {
        return traffic().running() > 0
                || log.newest().stream()
                        .findFirst()
                        .filter(last -> last.begun().isAfter(then))
                        .isPresent();
    }

    @Override
    public synchronized void close() {
        closed = true;
        stop();
    }
}
