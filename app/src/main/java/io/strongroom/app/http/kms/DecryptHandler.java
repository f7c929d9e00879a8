package io.strongroom.app.http.kms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.key.Decrypt;
import java.io.IOException;

/// Decrypt.
final class DecryptHandler implements KmsHandler {
    @Override
    public String action() {
        return "Decrypt";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        Parameters parameters = call.parameters();
        parameters.refuseDryRun();
        var request = new Decrypt.Request(parameters.bytes("CiphertextBlob"), parameters.context("EncryptionContext"));
        try (Decrypt.Decrypted opened = call.engine().crypto().decrypt().run(call.call(), request)) {
            ObjectNode answer = KmsCall.fields()
                    .put("KeyId", opened.key().toString())
                    .put("KeyVersionId", opened.version().toString());
            call.answer(answer, opened.plaintext());
        }
    }
}
