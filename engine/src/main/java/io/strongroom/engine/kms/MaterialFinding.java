package io.strongroom.engine.kms;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.MaterialFault;
import io.strongroom.engine.model.Problem;

/// What is wrong with material, before it is settled who hears of it.
///
/// @param found bytes, where the fault is about a length
record MaterialFinding(MaterialFault fault, int found) {
    EngineException refusal(KeyId key, int expected) {
        return new EngineException(new Problem.InvalidKeyMaterial(key, fault, found, expected));
    }
}
