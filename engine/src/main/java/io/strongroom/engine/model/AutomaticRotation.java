package io.strongroom.engine.model;

/// Whether a CMK rotates by itself, as in the KMS API.
public enum AutomaticRotation {
    DISABLED("Disabled"),
    ENABLED("Enabled"),
    /// Set, but the key is not enabled.
    SUSPENDED("Suspended");

    private final String apiName;

    AutomaticRotation(String apiName) {
        this.apiName = apiName;
    }

    /// The value of `AutomaticRotation` in the KMS API.
    public String apiName() {
        return apiName;
    }
}
