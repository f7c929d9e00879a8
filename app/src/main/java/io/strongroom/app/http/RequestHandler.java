package io.strongroom.app.http;

import io.strongroom.app.http.wire.Dialect;
import io.strongroom.app.http.wire.Exchange;
import io.strongroom.app.http.wire.FailureException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes requests from the server and gives each to the first dialect that speaks it.
final class RequestHandler extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(RequestHandler.class);

    private final List<Dialect> dialects;
    private final RunningRequests running;
    private final EndpointListener listener;
    private final Faults faults;
    private final List<String> ownHosts;

    /// @param dialects the last of which speaks everything
    /// @param ownHosts names of the endpoint, in front of which a bucket may stand
    RequestHandler(
            List<Dialect> dialects,
            RunningRequests running,
            EndpointListener listener,
            Faults faults,
            List<String> ownHosts) {
        this.faults = faults;
        this.dialects = List.copyOf(dialects);
        this.running = running;
        this.listener = listener;
        this.ownHosts = List.copyOf(ownHosts);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        try {
            Exchange exchange = new Exchange(request, response);
            if (!running.start(exchange, () -> answer(exchange, callback))) {
                Response.writeError(request, response, callback, 503);
            }
        } catch (FailureException e) {
            Response.writeError(
                    request,
                    response,
                    callback,
                    e.failure().status(),
                    e.failure().message());
        }
        return true;
    }

    private void answer(Exchange exchange, Callback callback) {
        Instant begun = Instant.now();
        long nanos = System.nanoTime();
        ServedRequest.End end = ServedRequest.End.BROKEN_OFF;
        try {
            dialect(exchange).serve(exchange);
            end = ServedRequest.End.ANSWERED;
            callback.succeeded();
        } catch (IOException e) {
            LOG.debug("The answer to request {} was broken off", exchange.id(), e);
            callback.failed(e);
        } catch (RuntimeException | Error e) {
            LOG.error("Request {} failed", exchange.id(), e);
            callback.failed(e);
        } finally {
            faults.note(
                    exchange.caller(),
                    exchange.id(),
                    exchange.operation(),
                    exchange.answer().status());
            listener.served(new ServedRequest(
                    exchange.id(),
                    begun,
                    exchange.request().method(),
                    ShownTarget.of(exchange.request(), ownHosts),
                    exchange.operation(),
                    exchange.answer().status(),
                    end,
                    exchange.request().body().bytesRead(),
                    exchange.answer().bytesSent(),
                    Duration.ofNanos(System.nanoTime() - nanos),
                    exchange.caller()));
        }
    }

    private Dialect dialect(Exchange exchange) {
        return dialects.stream()
                .filter(one -> one.speaks(exchange.request()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no dialect speaks everything"));
    }
}
