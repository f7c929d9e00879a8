package io.strongroom.engine.model;

/// What RAM keeps, in its own words.
public enum AccessEntity {
    USER("User"),
    POLICY("Policy"),
    POLICY_VERSION("Policy.Version"),
    ACCESS_KEY("User.AccessKey");

    private final String apiName;

    AccessEntity(String apiName) {
        this.apiName = apiName;
    }

    /// As in error codes: `EntityNotExist.User`.
    public String apiName() {
        return apiName;
    }
}
