package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;

/// DisableKey.
final class DisableKeyHandler implements KmsHandler {
    @Override
    public String action() {
        return "DisableKey";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        call.engine().keys().disable().run(call.call(), call.parameters().key("KeyId"));
        call.done();
    }
}
