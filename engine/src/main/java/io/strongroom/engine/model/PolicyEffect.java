package io.strongroom.engine.model;

/// What another text of a policy would change for one user, in terms of data.
///
/// @param loses objects that the user could read and no longer could
/// @param gains objects that the user could not read and could then
/// @param whole whether all objects were looked at; else there may be more
public record PolicyEffect(UserName user, long loses, long gains, boolean whole) {}
