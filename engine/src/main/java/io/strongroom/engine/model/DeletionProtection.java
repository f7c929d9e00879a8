package io.strongroom.engine.model;

/// Whether the deletion of a CMK may be scheduled at all.
///
/// @param note why it is protected; empty while it is not
public record DeletionProtection(boolean enabled, String note) {
    /// Longest note in characters.
    public static final int MAX_NOTE = 8192;

    /// Nothing protects the key.
    public static DeletionProtection off() {
        return new DeletionProtection(false, "");
    }

    /// The key cannot be scheduled for deletion.
    public static DeletionProtection on(String note) {
        return new DeletionProtection(true, note);
    }
}
