package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.DataKeySpec;
import io.strongroom.engine.usecase.key.DataKeyRequest;
import java.util.Optional;

/// What both actions that make data keys are asked.
final class DataKeyParameters {
    private DataKeyParameters() {}

    static DataKeyRequest of(Parameters parameters) throws FailureException {
        parameters.refuseDryRun();
        return new DataKeyRequest(
                parameters.keyOrAlias("KeyId"),
                spec(parameters),
                parameters.smallNumber("NumberOfBytes"),
                parameters.context("EncryptionContext"));
    }

    private static Optional<DataKeySpec> spec(Parameters parameters) throws FailureException {
        Optional<String> name = parameters.text("KeySpec");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (name.get()) {
                    case "AES_256" -> DataKeySpec.AES_256;
                    case "AES_128" -> DataKeySpec.AES_128;
                    default -> throw KmsFailures.invalidParameter("KeySpec").asException();
                });
    }
}
