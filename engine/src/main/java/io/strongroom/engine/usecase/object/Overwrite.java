package io.strongroom.engine.usecase.object;

/// Whether a write may replace an object of the same name: `x-oss-forbid-overwrite`.
public enum Overwrite {
    ALLOWED,
    FORBIDDEN
}
