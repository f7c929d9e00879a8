package io.strongroom.engine.meta;

import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.ObjectEncryption;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.Usage.VersionAge;
import java.time.YearMonth;
import java.util.Optional;

/// What the objects behind one counter have in common.
public record CounterKey(
        long bucketId,
        EncryptionMode mode,
        DataAlgorithm algorithm,
        Optional<ObjectEncryption.WrappingKey> wrappingKey,
        ObjectOrigin origin,
        VersionAge age,
        YearMonth month) {}
