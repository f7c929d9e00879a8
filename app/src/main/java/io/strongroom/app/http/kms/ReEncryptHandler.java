package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.key.ReEncrypt;
import java.io.IOException;

/// ReEncrypt. What names the source is for asymmetric keys, which this store has not.
final class ReEncryptHandler implements KmsHandler {
    @Override
    public String action() {
        return "ReEncrypt";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        Parameters parameters = call.parameters();
        parameters.refuseDryRun();
        parameters.refuse("SourceKeyId", "SourceKeyVersionId", "SourceEncryptionAlgorithm");
        var request = new ReEncrypt.Request(
                parameters.bytes("CiphertextBlob"),
                parameters.context("SourceEncryptionContext"),
                parameters.keyOrAlias("DestinationKeyId"),
                parameters.context("DestinationEncryptionContext"));
        call.answer(KeyFields.blob(call.engine().crypto().reencrypt().run(call.call(), request)));
    }
}
