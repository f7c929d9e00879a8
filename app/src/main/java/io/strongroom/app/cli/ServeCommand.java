package io.strongroom.app.cli;

import io.strongroom.app.http.Endpoint;
import io.strongroom.app.http.EndpointListener;
import io.strongroom.app.http.EndpointOptions;
import io.strongroom.app.http.sign.SignatureV1;
import io.strongroom.app.http.tls.ServerIdentity;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.store.ServeEndpoint;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `serve`: lets clients of OSS work on the store until it is stopped.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serve the store to clients of OSS on this machine, until Ctrl+C or SIGTERM.",
            "Clients sign with access keys (user access-key create) and may do what policies allow.",
            "Addresses that other machines reach need TLS."
        })
final class ServeCommand extends StoreCommand {

    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address of this machine to listen on (default: ${DEFAULT-VALUE}).")
    private String address = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + EndpointOptions.USUAL_PORT,
            description = "Port to listen on; 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port = EndpointOptions.USUAL_PORT;

    @Option(
            names = "--no-signature-v1",
            description = "Refuse the old signature of OSS; clients must sign with version 4.")
    private boolean withoutV1;

    @Mixin
    private final TlsOptions tls = new TlsOptions();

    ServeCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw usage("--port " + port + " is no port: 0 to 65535.");
        }
        Optional<String> contradiction = tls.contradiction();
        if (contradiction.isPresent()) {
            throw usage(contradiction.get());
        }
    }

    @Override
    int perform(OpenStore store, Output output) throws CommandFailure, EngineException, IOException {
        if (!store.caller().equals(Caller.ROOT)) {
            throw new CommandFailure("NotOwner", "the account owner serves a store; leave --as out.");
        }
        CountDownLatch stopped = new CountDownLatch(1);
        cancel().onCancel(stopped::countDown);
        Optional<ServerIdentity> identity = identity(store);
        try (Endpoint endpoint = start(store, identity)) {
            output.facts(facts(endpoint, identity), "Serving " + store.folder() + " at " + endpoint.address());
            output.flush();
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return DONE;
    }

    private static Facts facts(Endpoint endpoint, Optional<ServerIdentity> identity) throws IOException {
        Facts facts = new Facts().with("address", endpoint.address().toString());
        try {
            return identity.isPresent()
                    ? facts.with("certificateSha256", identity.get().fingerprint())
                    : facts;
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate cannot be told", e);
        }
    }

    private Optional<ServerIdentity> identity(OpenStore store) throws CommandFailure, EngineException, IOException {
        if (!place().isLoopbackAddress() && !tls.wanted()) {
            throw new CommandFailure(
                    "AddressNotLocal",
                    "%s can be reached from other machines, where everything would go in the clear; add --tls"
                                    .formatted(address)
                            + " or --tls-certificate and --tls-key, or use 127.0.0.1.");
        }
        return tls.identity(store.engine());
    }

    private Endpoint start(OpenStore store, Optional<ServerIdentity> identity)
            throws CommandFailure, EngineException, IOException {
        EndpointOptions options =
                EndpointOptions.of(place(), port, identity).with(withoutV1 ? SignatureV1.REFUSED : SignatureV1.TAKEN);
        try {
            Endpoint endpoint = Endpoint.start(store.engine(), options, EndpointListener.ignored());
            return recorded(store, endpoint);
        } catch (BindException e) {
            throw new CommandFailure(
                    "AddressInUse",
                    "%s port %d cannot be listened on: %s; choose another --port."
                            .formatted(address, port, e.getMessage()),
                    e);
        }
    }

    private static Endpoint recorded(OpenStore store, Endpoint endpoint) throws EngineException {
        URI where = endpoint.address();
        try {
            store.engine()
                    .store()
                    .serveEndpoint()
                    .run(store.call(), new ServeEndpoint.Request(where.getAuthority(), where.getScheme()));
            return endpoint;
        } catch (EngineException e) {
            endpoint.close();
            throw e;
        }
    }

    private InetAddress place() throws CommandFailure {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new CommandFailure("InvalidAddress", "'%s' is no address of this machine.".formatted(address), e);
        }
    }
}
