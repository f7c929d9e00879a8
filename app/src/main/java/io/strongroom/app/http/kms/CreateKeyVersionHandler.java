package io.strongroom.app.http.kms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import java.io.IOException;

/// CreateKeyVersion. KMS has it for asymmetric keys; here it rotates a symmetric one now.
final class CreateKeyVersionHandler implements KmsHandler {
    @Override
    public String action() {
        return "CreateKeyVersion";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        KeyEntry key =
                call.engine().keys().rotate().run(call.call(), call.parameters().keyOrAlias("KeyId"));
        ObjectNode answer = KmsCall.fields();
        answer.set(
                "KeyVersion", KeyFields.version(key.id(), key.primaryVersion().orElseThrow()));
        call.answer(answer);
    }
}
