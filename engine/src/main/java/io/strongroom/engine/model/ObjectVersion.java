package io.strongroom.engine.model;

/// One version of an object, or a delete marker.
///
/// @param entry of a delete marker: of type [ObjectType#DELETE_MARKER], without content
/// @param latest whether it is the newest under its name
public record ObjectVersion(ObjectEntry entry, VersionName name, boolean latest) {
    /// Whether it says that the object was deleted then.
    public boolean isDeleteMarker() {
        return entry.type() == ObjectType.DELETE_MARKER;
    }
}
