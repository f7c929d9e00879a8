package io.strongroom.engine.model;

import java.time.Instant;

/// One alias and the key it names.
public record AliasEntry(KeyAlias alias, KeyId key, Instant createdAt) {}
