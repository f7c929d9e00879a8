package io.strongroom.engine;

import io.strongroom.engine.usecase.key.Decrypt;
import io.strongroom.engine.usecase.key.Encrypt;
import io.strongroom.engine.usecase.key.GenerateDataKey;
import io.strongroom.engine.usecase.key.GenerateDataKeyWithoutPlaintext;
import io.strongroom.engine.usecase.key.ReEncrypt;

/// What can be done with a key directly, without an object.
public record CryptoUseCases(
        Encrypt encrypt,
        Decrypt decrypt,
        GenerateDataKey generateDataKey,
        GenerateDataKeyWithoutPlaintext generateDataKeyWithoutPlaintext,
        ReEncrypt reencrypt) {}
