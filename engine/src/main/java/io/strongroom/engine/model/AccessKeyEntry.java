package io.strongroom.engine.model;

import java.time.Instant;

/// An access key as shown: its id, never its secret.
///
/// @param owner the user whose calls it signs, or the account owner
public record AccessKeyEntry(String id, Caller owner, AccessState state, Instant createdAt) {}
