package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;
import java.util.Optional;

/// ListAliases.
final class ListAliasesHandler implements KmsHandler {
    @Override
    public String action() {
        return "ListAliases";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        AliasList.answer(call, Optional.empty());
    }
}
