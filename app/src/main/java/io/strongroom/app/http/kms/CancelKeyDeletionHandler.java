package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;

/// CancelKeyDeletion.
final class CancelKeyDeletionHandler implements KmsHandler {
    @Override
    public String action() {
        return "CancelKeyDeletion";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        call.engine().keys().cancelDeletion().run(call.call(), call.parameters().key("KeyId"));
        call.done();
    }
}
