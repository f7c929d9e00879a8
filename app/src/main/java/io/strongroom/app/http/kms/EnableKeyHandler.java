package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;

/// EnableKey.
final class EnableKeyHandler implements KmsHandler {
    @Override
    public String action() {
        return "EnableKey";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        call.engine().keys().enable().run(call.call(), call.parameters().key("KeyId"));
        call.done();
    }
}
