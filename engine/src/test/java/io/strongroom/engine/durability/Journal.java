package io.strongroom.engine.durability;

/// Hears of every change before it is asked for and after it was acknowledged.
interface Journal {
    /// `key` is about to become `after`: a digest, or [Workload#ABSENT].
    void begun(String key, String after);

    /// What was begun last for `key` was acknowledged.
    void acknowledged(String key);
}
