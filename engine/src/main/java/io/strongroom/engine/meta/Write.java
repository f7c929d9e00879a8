package io.strongroom.engine.meta;

import io.strongroom.engine.model.EngineException;

/// Work that changes the database, run by the committer: short, without waiting, files or network.
///
/// @param <T> what it answers
@FunctionalInterface
public interface Write<T> {
    /// Changes rows through `tx`, which must not be kept. An exception takes back all of this
    /// work and nothing else.
    T apply(Tx tx) throws EngineException;
}
