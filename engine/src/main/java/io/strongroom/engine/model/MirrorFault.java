package io.strongroom.engine.model;

/// What is wrong with the address of a mirror origin.
public enum MirrorFault {
    NOT_AN_ADDRESS,
    SCHEME,
    NO_TRAILING_SLASH,
    INTERNAL_ADDRESS,
    NOT_A_FOLDER,
    INSIDE_THE_STORE
}
