package io.strongroom.engine.model;

import java.util.List;

/// What a key protects, version by version.
///
/// @param versions oldest first
public record KeyUsage(KeyId key, long objects, long bytes, long uploads, List<VersionUsage> versions) {
    public KeyUsage {
        versions = List.copyOf(versions);
    }

    /// Whether a version can go.
    public enum Retirement {
        /// Wraps new data keys.
        PRIMARY,
        /// Something stored still needs it.
        NEEDED,
        /// Protects nothing and wraps nothing new.
        SAFE_TO_RETIRE
    }

    /// What one version still protects.
    ///
    /// @param number 1 for the first version, 0 when the key is gone
    public record VersionUsage(
            KeyVersionId version, int number, long objects, long bytes, long uploads, Retirement retirement) {}
}
