package io.strongroom.app.http;

import io.strongroom.app.http.kms.KmsDialect;
import io.strongroom.app.http.oss.OssDialect;
import io.strongroom.app.http.s3.S3Dialect;
import io.strongroom.app.http.sign.Authenticator;
import io.strongroom.app.http.wire.Dialect;
import io.strongroom.engine.Engine;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running endpoint, over a store that stays its caller's. Whoever closes the store closes this first.
public final class Endpoint implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);
    private static final int SERVER_THREADS = 16;

    /// What is cancelled needs a moment to take back what is half done.
    private static final Duration TAKING_BACK = Duration.ofSeconds(1);

    private final Server server;
    private final ServerConnector connector;
    private final RunningRequests running;
    private final EndpointOptions options;

    private Endpoint(Server server, ServerConnector connector, RunningRequests running, EndpointOptions options) {
        this.server = server;
        this.connector = connector;
        this.running = running;
        this.options = options;
    }

    /// Listens from now on.
    ///
    /// @throws BindException when the address or port is taken
    /// @throws IOException when the server cannot start for another reason
    public static Endpoint start(Engine engine, EndpointOptions options, EndpointListener listener) throws IOException {
        return start(engine, options, listener, InstantSource.system());
    }

    /// As above, with another clock for what is signed.
    static Endpoint start(Engine engine, EndpointOptions options, EndpointListener listener, InstantSource clock)
            throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(SERVER_THREADS);
        threads.setName("endpoint");
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = Connectors.of(server, options);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(options.connections(), connector));
        server.setErrorHandler(new ProtocolErrors(new Faults(engine)));
        RunningRequests running = new RunningRequests();
        List<String> hosts = List.of("localhost", options.address().getHostAddress());
        server.setHandler(new RequestHandler(
                dialects(engine, options, hosts, clock), running, listener, new Faults(engine), hosts));
        Endpoint endpoint = new Endpoint(server, connector, running, options);
        try {
            server.start();
        } catch (IOException e) {
            endpoint.close();
            // The server wraps what tells that an address is taken.
            throw e.getCause() instanceof BindException taken ? taken : e;
        } catch (Exception e) {
            endpoint.close();
            throw new IOException("the server did not start", e);
        }
        return endpoint;
    }

    /// The first that speaks a request answers it; that of OSS speaks all.
    private static List<Dialect> dialects(
            Engine engine, EndpointOptions options, List<String> hosts, InstantSource clock) {
        Authenticator authenticator = new Authenticator(engine.signatures(), clock);
        return List.of(
                new KmsDialect(engine, clock),
                new S3Dialect(engine, authenticator, hosts),
                new OssDialect(engine, authenticator, clock, hosts, options.signatureV1()));
    }

    /// Where clients find it: `http://127.0.0.1:9480`.
    public URI address() {
        InetAddress address = options.address();
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        String scheme = options.identity().isPresent() ? "https" : "http";
        return URI.create(
                scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + connector.getLocalPort());
    }

    /// What it was started with.
    public EndpointOptions options() {
        return options;
    }

    /// Whether it stands in the way of one with these options.
    boolean occupies(EndpointOptions other) {
        return other.port() == connector.getLocalPort();
    }

    /// What was finished with what is under way here.
    Traffic addTo(Traffic finished) {
        return finished.with(connector.getConnectedEndPoints().size(), running.underWay());
    }

    /// Lets no more in, gives what runs a while to end, and stops what has not ended then. An upload that is stopped
    /// leaves nothing behind.
    @Override
    public void close() {
        running.stop();
        CompletableFuture<Void> _ = connector.shutdown();
        if (!running.awaitEnd(options.grace())) {
            running.cancel();
        }
        try {
            running.awaitEnd(TAKING_BACK);
            server.stop();
            running.awaitEnd(TAKING_BACK);
        } catch (Exception e) {
            LOG.warn("The endpoint did not stop cleanly", e);
        }
    }
}
