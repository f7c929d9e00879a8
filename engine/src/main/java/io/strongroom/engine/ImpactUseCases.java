package io.strongroom.engine;

import io.strongroom.engine.usecase.key.ListKeyObjects;
import io.strongroom.engine.usecase.key.ReadKeyImpact;
import io.strongroom.engine.usecase.key.ReadKeyUsage;
import io.strongroom.engine.usecase.key.ReadKeyWarnings;
import io.strongroom.engine.usecase.key.RescueKey;

/// What can be asked for about what keys protect, and for saving it before a key is taken out of
/// use.
public record ImpactUseCases(
        ReadKeyImpact impact, ListKeyObjects objects, ReadKeyUsage usage, ReadKeyWarnings warnings, RescueKey rescue) {}
