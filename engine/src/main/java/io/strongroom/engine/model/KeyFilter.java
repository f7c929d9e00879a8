package io.strongroom.engine.model;

/// Which keys a list shows.
public enum KeyFilter {
    /// What people made, and the managed default key.
    VISIBLE,
    /// The key ring of SSE-OSS too, for the settings page.
    ALL
}
