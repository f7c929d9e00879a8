package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.key.CreateAlias;
import java.io.IOException;

/// CreateAlias.
final class CreateAliasHandler implements KmsHandler {
    @Override
    public String action() {
        return "CreateAlias";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        Parameters parameters = call.parameters();
        var request = new CreateAlias.Request(parameters.alias("AliasName"), parameters.key("KeyId"));
        call.engine().aliases().create().run(call.call(), request);
        call.done();
    }
}
