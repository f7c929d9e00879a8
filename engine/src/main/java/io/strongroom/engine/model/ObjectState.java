package io.strongroom.engine.model;

/// Whether an object can be read, and what a person should know about it. Told by [ObjectStates] from its row and the
/// states of the keys; nothing is read for it.
public enum ObjectState {
    READABLE,
    /// Not encrypted, because it is older than the bucket's default.
    HISTORY,
    /// Not encrypted, because the bucket's default does not count for what came from a mirror origin.
    MIRRORED,
    KEY_DISABLED,
    MATERIAL_MISSING,
    KEY_PENDING_DELETION,
    KEY_DELETED;

    /// Whether the content can be had now.
    public boolean isReadable() {
        return switch (this) {
            case READABLE, HISTORY, MIRRORED -> true;
            case KEY_DISABLED, MATERIAL_MISSING, KEY_PENDING_DELETION, KEY_DELETED -> false;
        };
    }
}
