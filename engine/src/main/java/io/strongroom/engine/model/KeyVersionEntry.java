package io.strongroom.engine.model;

import java.time.Instant;
import java.util.Optional;

/// One version of a CMK, without its material.
///
/// @param number 1 for the first version
/// @param withheldUntil while the material is deleted and can be restored: until when
public record KeyVersionEntry(
        KeyVersionId id, int number, Instant createdAt, MaterialState material, Optional<Instant> withheldUntil) {}
