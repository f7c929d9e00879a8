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
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running endpoint, over a store that stays its caller's. Whoever closes the store closes this first.
public final class Endpoint implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);
    private static final int HEAD_BYTES = 32 << 10;
    private static final int SERVER_THREADS = 16;

    /// Bodies come in pieces of this size; each costs a turn between the connection and the request's thread.
    private static final int INPUT_BYTES = 64 << 10;

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
        ServerConnector connector = connector(server, options);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(options.connections(), connector));
        server.setErrorHandler(new ProtocolErrors());
        RunningRequests running = new RunningRequests();
        server.setHandler(new RequestHandler(dialects(engine, options, clock), running, listener));
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
    private static List<Dialect> dialects(Engine engine, EndpointOptions options, InstantSource clock) {
        Authenticator authenticator = new Authenticator(engine.signatures(), clock);
        List<String> hosts = List.of("localhost", options.address().getHostAddress());
        return List.of(
                new KmsDialect(engine, clock),
                new S3Dialect(engine, authenticator, hosts),
                new OssDialect(engine, authenticator, hosts));
    }

    // Names of objects may hold what an address can: nothing of a path is resolved or decoded here. The server itself
    // still refuses paths that climb above their root, and those with a NUL.
    private static ServerConnector connector(Server server, EndpointOptions options) {
        HttpConfiguration http = new HttpConfiguration();
        http.setUriCompliance(UriCompliance.UNSAFE);
        // Signatures cover values as they were sent: "charset=UTF-8" must not become "charset=utf-8".
        http.setHeaderCacheCaseSensitive(true);
        http.setRequestHeaderSize(HEAD_BYTES);
        http.setResponseHeaderSize(HEAD_BYTES);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        HttpConnectionFactory connections = new HttpConnectionFactory(http);
        connections.setInputBufferSize(INPUT_BYTES);
        ServerConnector connector = new ServerConnector(server, 1, 1, connections);
        connector.setHost(options.address().getHostAddress());
        connector.setPort(options.port());
        connector.setIdleTimeout(options.idle().toMillis());
        return connector;
    }

    /// Where clients find it: `http://127.0.0.1:9480`.
    public URI address() {
        InetAddress address = options.address();
        String host = address.getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + connector.getLocalPort());
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
