package io.strongroom.engine.model;

/// How an audited operation ended.
public enum Outcome {
    DONE,
    REFUSED,
    FAILED
}
