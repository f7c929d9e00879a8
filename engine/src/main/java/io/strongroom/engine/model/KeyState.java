package io.strongroom.engine.model;

/// The state of a CMK, as in the KMS API.
public enum KeyState {
    ENABLED("Enabled"),
    DISABLED("Disabled"),
    PENDING_DELETION("PendingDeletion"),
    PENDING_IMPORT("PendingImport");

    private final String apiName;

    KeyState(String apiName) {
        this.apiName = apiName;
    }

    /// The value of `KeyState` in the KMS API.
    public String apiName() {
        return apiName;
    }

    /// Whether the key may wrap and unwrap.
    public boolean mayUseMaterial() {
        return this == ENABLED;
    }
}
