package io.strongroom.engine.meta;

import io.strongroom.engine.model.EngineException;

/// Work that only reads.
///
/// @param <T> what it finds
@FunctionalInterface
public interface Read<T> {
    /// Reads from `tables`, which must not be kept.
    T apply(Tables tables) throws EngineException;
}
