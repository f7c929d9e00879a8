package io.strongroom.app.http;

import io.strongroom.app.http.tls.ServerIdentity;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// Makes what listens.
final class Connectors {
    private static final int HEAD_BYTES = 32 << 10;

    /// Bodies come in pieces of this size; each costs a turn between the connection and the request's thread.
    private static final int INPUT_BYTES = 64 << 10;

    private static final int PASSWORD_BYTES = 24;

    private Connectors() {}

    /// A connector that is not open yet.
    ///
    /// @throws IOException when the identity cannot be used
    static ServerConnector of(Server server, EndpointOptions options) throws IOException {
        HttpConfiguration http = http();
        ServerConnector connector = options.identity().isPresent()
                ? encrypted(server, http, options.identity().get())
                : new ServerConnector(server, 1, 1, connections(http));
        connector.setHost(options.address().getHostAddress());
        connector.setPort(options.port());
        connector.setIdleTimeout(options.idle().toMillis());
        return connector;
    }

    private static ServerConnector encrypted(Server server, HttpConfiguration http, ServerIdentity identity)
            throws IOException {
        // Clients come by number as well as by name, and a store has one certificate for all of them.
        SecureRequestCustomizer secure = new SecureRequestCustomizer();
        secure.setSniHostCheck(false);
        http.addCustomizer(secure);
        return new ServerConnector(
                server,
                1,
                1,
                new SslConnectionFactory(tls(identity), HttpVersion.HTTP_1_1.asString()),
                connections(http));
    }

    private static HttpConnectionFactory connections(HttpConfiguration http) {
        HttpConnectionFactory connections = new HttpConnectionFactory(http);
        connections.setInputBufferSize(INPUT_BYTES);
        return connections;
    }

    private static SslContextFactory.Server tls(ServerIdentity identity) throws IOException {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        String password = password();
        try {
            tls.setKeyStore(identity.toKeyStore(password.toCharArray()));
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate and its key cannot be used", e);
        }
        tls.setKeyStorePassword(password);
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        return tls;
    }

    // Guards nothing: the store it is for is never written. The server only wants one.
    private static String password() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    // Names of objects may hold what an address can: nothing of a path is resolved or decoded here. The server itself
    // still refuses paths that climb above their root, and those with a NUL.
    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setUriCompliance(UriCompliance.UNSAFE);
        // Signatures cover values as they were sent: "charset=UTF-8" must not become "charset=utf-8".
        http.setHeaderCacheCaseSensitive(true);
        http.setRequestHeaderSize(HEAD_BYTES);
        http.setResponseHeaderSize(HEAD_BYTES);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        return http;
    }
}
