package io.strongroom.engine.usecase.object;

/// Where the metadata of a copy comes from: `x-oss-metadata-directive`.
public enum MetadataDirective {
    /// From the source.
    COPY,
    /// From the request.
    REPLACE
}
