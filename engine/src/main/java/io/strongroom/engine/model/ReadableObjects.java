package io.strongroom.engine.model;

/// How much of what is stored somebody can read.
///
/// @param objects how many there are
/// @param readable how many of them policies and keys let the caller read
/// @param whole whether all were looked at; else there are more
public record ReadableObjects(Caller caller, long objects, long readable, boolean whole) {}
