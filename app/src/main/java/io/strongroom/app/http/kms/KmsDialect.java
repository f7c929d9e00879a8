package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.Dialect;
import io.strongroom.app.http.wire.Exchange;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.WireRequest;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.RequestId;
import io.strongroom.engine.usecase.Call;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way of KMS: one address, and the action as a parameter or a header. Authenticates first, then looks for the
/// action.
public final class KmsDialect implements Dialect {
    private static final Logger LOG = LoggerFactory.getLogger(KmsDialect.class);

    private final Engine engine;
    private final KmsAuthenticator authenticator;

    public KmsDialect(Engine engine, InstantSource clock) {
        this.engine = engine;
        this.authenticator = new KmsAuthenticator(engine.signatures(), clock);
    }

    /// Nothing of OSS has an action at the root. A form without a query can only be a request whose parameters are all
    /// in its body.
    @Override
    public boolean speaks(WireRequest request) {
        if (!request.rawPath().isEmpty() && !request.rawPath().equals("/")) {
            return false;
        }
        return request.query().has("Action") || request.headers().has("x-acs-action") || isBareForm(request);
    }

    private static boolean isBareForm(WireRequest request) {
        return request.method().equals("POST")
                && request.query().parameters().isEmpty()
                && !request.headers().has("authorization")
                && request.headers()
                        .get("content-type")
                        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith(KmsRequest.FORM))
                        .isPresent();
    }

    @Override
    public void serve(Exchange exchange) throws IOException {
        exchange.answersUnder(new RequestId(UUID.randomUUID().toString().toUpperCase(Locale.ROOT)));
        AnswerForm form = AnswerForm.of(exchange.request());
        try (KmsRequest request = KmsRequest.read(exchange.request())) {
            form = AnswerForm.of(request);
            perform(exchange, request, form);
        } catch (EngineException e) {
            LOG.debug("Request {} was refused", exchange.id(), e);
            KmsAnswers.refuse(exchange, form, KmsFailures.of(e.problem()));
        } catch (FailureException e) {
            KmsAnswers.refuse(exchange, form, e.failure());
        } catch (RuntimeException e) {
            LOG.error("Request {} failed", exchange.id(), e);
            KmsAnswers.refuse(exchange, form, KmsFailures.internalFailure());
        }
    }

    private void perform(Exchange exchange, KmsRequest request, AnswerForm form)
            throws EngineException, FailureException, IOException {
        KmsClaim claim = KmsClaims.of(request);
        Caller caller = authenticator.authenticate(claim, exchange.id());
        Call call = exchange.call(caller, claim.accessKeyId());
        KmsHandler handler = KmsActions.find(claim.version(), claim.action());
        exchange.isFor(handler.action());
        handler.handle(new KmsCall(engine, exchange, form, request.parameters(), call));
    }
}
