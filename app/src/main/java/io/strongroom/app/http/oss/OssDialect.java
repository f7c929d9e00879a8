package io.strongroom.app.http.oss;

import io.strongroom.app.http.sign.Authenticator;
import io.strongroom.app.http.sign.Claim;
import io.strongroom.app.http.sign.Claims;
import io.strongroom.app.http.sign.SignatureV1;
import io.strongroom.app.http.sign.SignedRequest;
import io.strongroom.app.http.wire.Dialect;
import io.strongroom.app.http.wire.Exchange;
import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Target;
import io.strongroom.app.http.wire.WireRequest;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way of OSS: whatever no other dialect claims. Authenticates first, then looks for the operation.
public final class OssDialect implements Dialect {
    private static final Logger LOG = LoggerFactory.getLogger(OssDialect.class);

    private final Engine engine;
    private final Authenticator authenticator;
    private final Router router;
    private final List<String> ownHosts;
    private final SignatureV1 signatureV1;
    private final PostObjectHandler post;

    /// @param clock by which forms run out
    /// @param ownHosts names of the endpoint, in front of which a bucket may stand
    public OssDialect(
            Engine engine,
            Authenticator authenticator,
            InstantSource clock,
            Collection<String> ownHosts,
            SignatureV1 signatureV1) {
        this.engine = engine;
        this.authenticator = authenticator;
        this.router = new Router(Routes.all());
        this.ownHosts = List.copyOf(ownHosts);
        this.signatureV1 = signatureV1;
        this.post = new PostObjectHandler(engine, authenticator, signatureV1, clock);
    }

    @Override
    public boolean speaks(WireRequest request) {
        return true;
    }

    @Override
    public void serve(Exchange exchange) throws IOException {
        OssAnswers.announce(exchange);
        try {
            perform(exchange);
        } catch (EngineException e) {
            LOG.debug("Request {} was refused", exchange.id(), e);
            OssAnswers.refuse(exchange, OssFailures.of(e.problem()));
        } catch (FailureException e) {
            OssAnswers.refuse(exchange, e.failure());
        } catch (RuntimeException e) {
            LOG.error("Request {} failed", exchange.id(), e);
            OssAnswers.refuse(exchange, OssFailures.internalError());
        }
    }

    private void perform(Exchange exchange) throws EngineException, FailureException, IOException {
        WireRequest request = exchange.request();
        Target target = Target.of(request.host(), request.rawPath(), ownHosts);
        if (PostObjectHandler.isFor(target, request)) {
            post.serve(exchange, target);
            return;
        }
        Claim claim = Claims.of(new SignedRequest(request.method(), target, request.query(), request.headers()))
                .orElseThrow(() -> Failure.accessDenied("Anonymous access is forbidden for this operation.")
                        .asException());
        if (Claims.isV1(claim) && signatureV1 == SignatureV1.REFUSED) {
            throw Failure.accessDenied("Signature version 1 is switched off here; sign with version 4.")
                    .asException();
        }
        Caller caller = authenticator.authenticate(claim, exchange.id());
        OssCall call = new OssCall(engine, exchange, target, exchange.call(caller, claim.accessKeyId()));
        OssHandler handler = router.find(call);
        exchange.isFor(handler.operation());
        handler.handle(call);
    }
}
