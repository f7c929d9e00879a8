package io.strongroom.app.console.endpoint;

import io.strongroom.app.console.EndpointSettings;
import io.strongroom.app.console.Failure;
import io.strongroom.app.http.EndpointOptions;
import io.strongroom.app.http.EndpointSwitch;
import io.strongroom.app.http.sign.SignatureV1;
import io.strongroom.app.http.tls.ServerIdentity;
import io.strongroom.app.http.tls.StoreIdentity;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.store.ServeEndpoint;
import io.strongroom.engine.usecase.store.StopEndpoint;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Turns the endpoint on as settings say, and off. Blocks.
///
/// @param engine of whoever is at the console
record EndpointTurning(Engine engine, EndpointSwitch serving, InstantSource clock) {
    /// Serves with these settings from now on.
    ///
    /// @return what stood in the way; the endpoint is as it was then
    /// @throws EngineException with [io.strongroom.engine.model.Problem.AccessDenied] and others
    Optional<Failure> on(EndpointSettings settings) throws EngineException {
        String port = Integer.toString(settings.port());
        try {
            InetAddress address = address(settings);
            call(new ServeEndpoint.Request(address.getHostAddress() + ":" + port, settings.tls() ? "https" : "http"));
            serving.turnOn(EndpointOptions.of(address, settings.port(), identity(settings))
                    .with(settings.signatureV1() ? SignatureV1.TAKEN : SignatureV1.REFUSED));
            return Optional.empty();
        } catch (BindException e) {
            return Optional.of(new Failure("endpointPortTaken", List.of(port), String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return Optional.of(
                    new Failure("endpointNotStarted", List.of(String.valueOf(e.getMessage())), "EndpointNotStarted"));
        }
    }

    /// Serves no more.
    ///
    /// @return nothing that stood in the way
    /// @throws EngineException with [io.strongroom.engine.model.Problem.AccessDenied] and others; it goes on then
    Optional<Failure> off() throws EngineException {
        engine.store().stopEndpoint().run(call(), new StopEndpoint.Request());
        serving.turnOff();
        return Optional.empty();
    }

    private void call(ServeEndpoint.Request request) throws EngineException {
        engine.store().serveEndpoint().run(call(), request);
    }

    private Call call() {
        return engine.call(CallOrigin.CONSOLE);
    }

    private Optional<ServerIdentity> identity(EndpointSettings settings) throws EngineException, IOException {
        return settings.tls() ? Optional.of(StoreIdentity.of(engine, call(), clock.instant())) : Optional.empty();
    }

    private static InetAddress address(EndpointSettings settings) throws IOException {
        return settings.network()
                ? new InetSocketAddress(0).getAddress()
                : InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
