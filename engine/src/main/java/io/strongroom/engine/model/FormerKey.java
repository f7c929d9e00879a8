package io.strongroom.engine.model;

import java.time.Instant;
import java.util.Optional;

/// A CMK that bore an alias earlier, and what is still bound to it.
///
/// @param name what people call it now
/// @param state empty when the key was deleted
/// @param until when it last lost the alias
/// @param objects that it still wraps, older versions included
/// @param bytes of their content
public record FormerKey(KeyId key, String name, Optional<KeyState> state, Instant until, long objects, long bytes) {}
