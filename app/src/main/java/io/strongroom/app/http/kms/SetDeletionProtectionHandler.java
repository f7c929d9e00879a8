package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.DeletionProtection;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.usecase.key.SetDeletionProtection;
import java.io.IOException;

/// SetDeletionProtection.
final class SetDeletionProtectionHandler implements KmsHandler {
    private static final String ENABLE = "EnableDeletionProtection";

    @Override
    public String action() {
        return "SetDeletionProtection";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        KeyId key = call.parameters().key("ProtectedResourceArn");
        boolean enabled = call.parameters()
                .flag(ENABLE)
                .orElseThrow(() -> KmsFailures.missingParameter(ENABLE).asException());
        String note = call.parameters().text("DeletionProtectionDescription").orElse("");
        DeletionProtection protection = enabled ? DeletionProtection.on(note) : DeletionProtection.off();
        call.engine()
                .keys()
                .setDeletionProtection()
                .run(call.call(), new SetDeletionProtection.Request(key, protection));
        call.done();
    }
}
