package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.key.DeleteAlias;
import java.io.IOException;

/// DeleteAlias.
final class DeleteAliasHandler implements KmsHandler {
    @Override
    public String action() {
        return "DeleteAlias";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        var request = DeleteAlias.Request.of(call.parameters().alias("AliasName"));
        call.engine().aliases().delete().run(call.call(), request);
        call.done();
    }
}
