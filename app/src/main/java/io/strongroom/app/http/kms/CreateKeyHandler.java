package io.strongroom.app.http.kms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.usecase.key.CreateKey;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/// CreateKey. There are neither tags, nor policies of keys, nor dedicated instances.
final class CreateKeyHandler implements KmsHandler {
    private static final String USAGE = "ENCRYPT/DECRYPT";
    private static final String LEVEL = "SOFTWARE";

    @Override
    public String action() {
        return "CreateKey";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        Parameters parameters = call.parameters();
        parameters.refuse("Tags", "Policy", "DKMSInstanceId");
        requireSoftware(parameters);
        var request = new CreateKey.Request(
                known(parameters, "Origin", KeyOrigin.ALIYUN_KMS, KeyOrigin::ofApiName),
                known(parameters, "KeySpec", KeySpec.AES_256, KeySpec::ofApiName),
                parameters.text("Description").orElse(""),
                Optional.empty(),
                RotationPolicy.of(parameters));
        KeyEntry key = call.engine().keys().create().run(call.call(), request);
        ObjectNode answer = KmsCall.fields();
        answer.set("KeyMetadata", KeyFields.metadata(call.engine().account(), key));
        call.answer(answer);
    }

    private static void requireSoftware(Parameters parameters) throws FailureException {
        if (!parameters.text("KeyUsage").orElse(USAGE).equals(USAGE)) {
            throw KmsFailures.invalidParameter("KeyUsage").asException();
        }
        switch (parameters.text("ProtectionLevel").orElse(LEVEL)) {
            case LEVEL -> {}
            case "HSM" -> throw KmsFailures.unsupportedProtectionLevel().asException();
            default -> throw KmsFailures.invalidParameter("ProtectionLevel").asException();
        }
    }

    private static <T> T known(Parameters parameters, String name, T usual, Function<String, Optional<T>> byName)
            throws FailureException {
        Optional<String> text = parameters.text(name);
        return text.isEmpty()
                ? usual
                : byName.apply(text.get())
                        .orElseThrow(() -> KmsFailures.invalidParameter(name).asException());
    }
}
