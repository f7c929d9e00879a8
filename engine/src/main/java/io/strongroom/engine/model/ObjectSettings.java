package io.strongroom.engine.model;

/// What is set on an object besides its content and metadata. Few objects have any of it. The ACL is never inherited
/// from what an object replaces or is copied from; the tags are, by a copy that says nothing else.
public record ObjectSettings(CannedAcl acl, ObjectTags tags) {
    private static final ObjectSettings NONE = new ObjectSettings(CannedAcl.DEFAULT, ObjectTags.none());

    /// Nothing set.
    public static ObjectSettings none() {
        return NONE;
    }

    /// The same with another ACL.
    public ObjectSettings with(CannedAcl other) {
        return new ObjectSettings(other, tags);
    }

    /// The same with other tags.
    public ObjectSettings with(ObjectTags others) {
        return new ObjectSettings(acl, others);
    }
}
