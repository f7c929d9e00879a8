package io.strongroom.engine.model;

/// What can be wrong with an encryption context.
public enum ContextFault {
    NOT_JSON,
    NOT_TEXT_TO_TEXT,
    DOUBLE_NAME,
    TOO_LONG,
    NOT_UNICODE
}
