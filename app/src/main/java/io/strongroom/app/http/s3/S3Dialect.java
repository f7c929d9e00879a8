package io.strongroom.app.http.s3;

import io.strongroom.app.http.sign.Authenticator;
import io.strongroom.app.http.sign.AwsClaim;
import io.strongroom.app.http.sign.ChunkSignatures;
import io.strongroom.app.http.wire.Dialect;
import io.strongroom.app.http.wire.Exchange;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Target;
import io.strongroom.app.http.wire.WireRequest;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way of S3: whatever is signed as AWS has it. Authenticates first, then looks for the operation.
public final class S3Dialect implements Dialect {
    private static final Logger LOG = LoggerFactory.getLogger(S3Dialect.class);

    private final Engine engine;
    private final Authenticator authenticator;
    private final List<String> ownHosts;

    /// @param ownHosts names of the endpoint, in front of which a bucket may stand
    public S3Dialect(Engine engine, Authenticator authenticator, Collection<String> ownHosts) {
        this.engine = engine;
        this.authenticator = authenticator;
        this.ownHosts = List.copyOf(ownHosts);
    }

    @Override
    public boolean speaks(WireRequest request) {
        return AwsClaim.isIn(request);
    }

    @Override
    public void serve(Exchange exchange) throws IOException {
        S3Answers.announce(exchange);
        try {
            perform(exchange);
        } catch (EngineException e) {
            LOG.debug("Request {} was refused", exchange.id(), e);
            S3Answers.refuse(exchange, S3Failures.of(e.problem()));
        } catch (FailureException e) {
            S3Answers.refuse(exchange, e.failure());
        } catch (RuntimeException e) {
            LOG.error("Request {} failed", exchange.id(), e);
            S3Answers.refuse(exchange, S3Failures.internalError());
        }
    }

    private void perform(Exchange exchange) throws EngineException, FailureException, IOException {
        WireRequest request = exchange.request();
        Target target = Target.of(request.host(), request.rawPath(), ownHosts);
        AwsClaim claim = AwsClaim.of(request);
        Caller caller = authenticator.authenticate(claim, exchange.id());
        try {
            S3Operation operation = S3Router.find(request, target);
            exchange.isFor(operation.name());
            operation
                    .work()
                    .perform(new S3Call(
                            engine,
                            exchange,
                            target,
                            exchange.call(caller, claim.accessKeyId()),
                            S3Body.of(request, claim)));
        } finally {
            claim.chunks().ifPresent(ChunkSignatures::close);
        }
    }
}
