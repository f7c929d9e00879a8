package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.usecase.key.ImportKeyMaterial;
import java.io.IOException;

/// ImportKeyMaterial.
final class ImportKeyMaterialHandler implements KmsHandler {
    @Override
    public String action() {
        return "ImportKeyMaterial";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        Parameters parameters = call.parameters();
        var request = new ImportKeyMaterial.Request(
                parameters.key("KeyId"),
                parameters.bytes("ImportToken"),
                parameters.bytes("EncryptedKeyMaterial"),
                new MaterialExpiry(parameters.number("KeyMaterialExpireUnix").orElse(0L)));
        call.engine().imports().material().run(call.call(), request);
        call.done();
    }
}
