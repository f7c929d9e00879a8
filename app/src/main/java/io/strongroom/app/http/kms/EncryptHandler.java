package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.key.Encrypt;
import java.io.IOException;
import java.util.Arrays;

/// Encrypt.
final class EncryptHandler implements KmsHandler {
    @Override
    public String action() {
        return "Encrypt";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        Parameters parameters = call.parameters();
        parameters.refuseDryRun();
        String key = parameters.keyOrAlias("KeyId");
        byte[] plaintext = parameters.bytes("Plaintext");
        try {
            var request = new Encrypt.Request(key, plaintext, parameters.context("EncryptionContext"));
            call.answer(KeyFields.blob(call.engine().crypto().encrypt().run(call.call(), request)));
        } finally {
            Arrays.fill(plaintext, (byte) 0);
        }
    }
}
