package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.key.DataKeyRequest;
import java.io.IOException;

/// GenerateDataKey.
final class GenerateDataKeyHandler implements KmsHandler {
    @Override
    public String action() {
        return "GenerateDataKey";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        DataKeyRequest request = DataKeyParameters.of(call.parameters());
        try (var made = call.engine().crypto().generateDataKey().run(call.call(), request)) {
            call.answer(KeyFields.blob(made.blob()), made.plaintext());
        }
    }
}
