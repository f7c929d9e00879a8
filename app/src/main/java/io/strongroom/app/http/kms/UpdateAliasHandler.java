package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.key.UpdateAlias;
import java.io.IOException;

/// UpdateAlias.
final class UpdateAliasHandler implements KmsHandler {
    @Override
    public String action() {
        return "UpdateAlias";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        Parameters parameters = call.parameters();
        var request = UpdateAlias.Request.of(parameters.alias("AliasName"), parameters.key("KeyId"));
        call.engine().aliases().update().run(call.call(), request);
        call.done();
    }
}
