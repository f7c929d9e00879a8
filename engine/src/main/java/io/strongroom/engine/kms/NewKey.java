package io.strongroom.engine.kms;

import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import java.time.Duration;
import java.util.Optional;

/// A CMK to be made.
public record NewKey(
        KeyKind kind,
        KeyOrigin origin,
        KeySpec spec,
        String description,
        Optional<KeyAlias> alias,
        Optional<Duration> rotation) {}
