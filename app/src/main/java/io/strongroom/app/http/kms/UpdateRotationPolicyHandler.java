package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.usecase.key.UpdateRotationPolicy;
import java.io.IOException;

/// UpdateRotationPolicy.
final class UpdateRotationPolicyHandler implements KmsHandler {
    @Override
    public String action() {
        return "UpdateRotationPolicy";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        KeyId key = call.parameters().key("KeyId");
        if (call.parameters().flag(RotationPolicy.ENABLE).isEmpty()) {
            throw KmsFailures.missingParameter(RotationPolicy.ENABLE).asException();
        }
        var request = new UpdateRotationPolicy.Request(key, RotationPolicy.of(call.parameters()));
        call.engine().keys().updateRotation().run(call.call(), request);
        call.done();
    }
}
