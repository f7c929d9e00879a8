package io.strongroom.engine;

import io.strongroom.engine.usecase.key.DeleteKeyMaterial;
import io.strongroom.engine.usecase.key.GetParametersForImport;
import io.strongroom.engine.usecase.key.ImportKeyMaterial;
import io.strongroom.engine.usecase.key.RehearseImport;
import io.strongroom.engine.usecase.key.RestoreKeyMaterial;
import io.strongroom.engine.usecase.key.VerifyKeyByObject;

/// What can be asked for about key material of one's own.
public record ImportUseCases(
        GetParametersForImport parameters,
        ImportKeyMaterial material,
        RehearseImport rehearse,
        VerifyKeyByObject verify,
        DeleteKeyMaterial delete,
        RestoreKeyMaterial restore) {}
