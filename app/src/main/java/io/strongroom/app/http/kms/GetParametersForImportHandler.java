package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.WrappingAlgorithm;
import io.strongroom.engine.usecase.key.GetParametersForImport;
import java.io.IOException;

/// GetParametersForImport.
final class GetParametersForImportHandler implements KmsHandler {
    private static final String ALGORITHM = "WrappingAlgorithm";
    private static final String SPEC = "WrappingKeySpec";

    @Override
    public String action() {
        return "GetParametersForImport";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        Parameters parameters = call.parameters();
        KeyId key = parameters.key("KeyId");
        WrappingAlgorithm algorithm = WrappingAlgorithm.ofApiName(parameters.required(ALGORITHM))
                .orElseThrow(() -> KmsFailures.invalidParameter(ALGORITHM).asException());
        if (!parameters.required(SPEC).equals(algorithm.keySpec().name())) {
            throw KmsFailures.invalidParameter(SPEC).asException();
        }
        ImportTicket ticket = call.engine()
                .imports()
                .parameters()
                .run(call.call(), new GetParametersForImport.Request(key, algorithm));
        call.answer(KmsCall.fields()
                .put("KeyId", key.toString())
                .put("PublicKey", ticket.publicKeyBase64())
                .put("ImportToken", ticket.tokenBase64())
                .put("TokenExpireTime", KeyFields.time(ticket.expiresAt())));
    }
}
