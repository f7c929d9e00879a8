package io.strongroom.engine.model;

/// What is set on an object besides its content and metadata. Few objects have any of it, none inherits it from what it
/// replaces.
public record ObjectSettings(CannedAcl acl) {
    private static final ObjectSettings NONE = new ObjectSettings(CannedAcl.DEFAULT);

    /// Nothing set.
    public static ObjectSettings none() {
        return NONE;
    }

    /// The same with another ACL.
    public ObjectSettings with(CannedAcl other) {
        return new ObjectSettings(other);
    }
}
