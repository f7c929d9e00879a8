package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;

/// DeleteKeyMaterial.
final class DeleteKeyMaterialHandler implements KmsHandler {
    @Override
    public String action() {
        return "DeleteKeyMaterial";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        call.engine().imports().delete().run(call.call(), call.parameters().key("KeyId"));
        call.done();
    }
}
