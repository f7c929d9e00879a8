package io.strongroom.engine.model;

/// How an object came to be: `x-oss-object-type`.
public enum ObjectType {
    NORMAL("Normal"),
    MULTIPART("Multipart"),
    APPENDABLE("Appendable"),
    /// No object: says that one was deleted.
    DELETE_MARKER("DeleteMarker");

    private final String apiName;

    ObjectType(String apiName) {
        this.apiName = apiName;
    }

    /// The value of the header.
    public String apiName() {
        return apiName;
    }
}
