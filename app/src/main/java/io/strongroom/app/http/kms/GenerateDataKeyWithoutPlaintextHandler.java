package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.key.DataKeyRequest;
import java.io.IOException;

/// GenerateDataKeyWithoutPlaintext.
final class GenerateDataKeyWithoutPlaintextHandler implements KmsHandler {
    @Override
    public String action() {
        return "GenerateDataKeyWithoutPlaintext";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        DataKeyRequest request = DataKeyParameters.of(call.parameters());
        call.answer(KeyFields.blob(
                call.engine().crypto().generateDataKeyWithoutPlaintext().run(call.call(), request)));
    }
}
