package io.strongroom.engine.model;

/// What is done to a key when nothing is left under it.
public sealed interface KeyAct {
    /// Disable it.
    record Disable() implements KeyAct {}

    /// Schedule its deletion.
    ///
    /// @param days the waiting period
    record ScheduleDeletion(int days) implements KeyAct {}

    /// Delete its imported material.
    record DeleteMaterial() implements KeyAct {}
}
