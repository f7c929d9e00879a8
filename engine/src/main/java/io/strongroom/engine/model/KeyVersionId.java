package io.strongroom.engine.model;

import java.util.UUID;

/// The id of one version of a CMK.
public record KeyVersionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
