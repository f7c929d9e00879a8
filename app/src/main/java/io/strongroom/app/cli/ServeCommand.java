package io.strongroom.app.cli;

import io.strongroom.app.http.Endpoint;
import io.strongroom.app.http.EndpointListener;
import io.strongroom.app.http.EndpointOptions;
import io.strongroom.engine.model.Caller;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `serve`: lets clients of OSS work on the store until it is stopped.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serve the store to clients of OSS on this machine, until Ctrl+C or SIGTERM.",
            "Clients sign with access keys (user access-key create) and may do what policies allow."
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

    ServeCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw usage("--port " + port + " is no port: 0 to 65535.");
        }
    }

    @Override
    int perform(OpenStore store, Output output) throws CommandFailure, IOException {
        if (!store.caller().equals(Caller.ROOT)) {
            throw new CommandFailure("NotOwner", "the account owner serves a store; leave --as out.");
        }
        CountDownLatch stopped = new CountDownLatch(1);
        cancel().onCancel(stopped::countDown);
        try (Endpoint endpoint = start(store)) {
            String where = endpoint.address().toString();
            output.facts(new Facts().with("address", where), "Serving " + store.folder() + " at " + where);
            output.flush();
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return DONE;
    }

    private Endpoint start(OpenStore store) throws CommandFailure, IOException {
        try {
            return Endpoint.start(store.engine(), EndpointOptions.of(loopback(), port), EndpointListener.ignored());
        } catch (BindException e) {
            throw new CommandFailure(
                    "AddressInUse",
                    "%s port %d cannot be listened on: %s; choose another --port."
                            .formatted(address, port, e.getMessage()),
                    e);
        }
    }

    private InetAddress loopback() throws CommandFailure {
        try {
            InetAddress found = InetAddress.getByName(address);
            if (!found.isLoopbackAddress()) {
                throw new CommandFailure(
                        "AddressNotLocal",
                        "%s can be reached from other machines, and the endpoint does not encrypt; use 127.0.0.1."
                                .formatted(address));
            }
            return found;
        } catch (UnknownHostException e) {
            throw new CommandFailure("InvalidAddress", "'%s' is no address of this machine.".formatted(address), e);
        }
    }
}
