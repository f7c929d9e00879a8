package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.usecase.key.UpdateKeyDescription;
import java.io.IOException;

/// UpdateKeyDescription. An empty description takes away what was there.
final class UpdateKeyDescriptionHandler implements KmsHandler {
    @Override
    public String action() {
        return "UpdateKeyDescription";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        KeyId key = call.parameters().key("KeyId");
        String description = call.parameters().text("Description").orElse("");
        call.engine().keys().updateDescription().run(call.call(), new UpdateKeyDescription.Request(key, description));
        call.done();
    }
}
