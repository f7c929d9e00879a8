package io.strongroom.engine.model;

/// What opens a key slot.
public enum SlotType {
    PASSPHRASE,
    RECOVERY_KEY,
    KEY_FILE
}
