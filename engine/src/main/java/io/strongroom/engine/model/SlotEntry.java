package io.strongroom.engine.model;

import java.time.Instant;

/// One way to open the store, without anything secret.
public record SlotEntry(String id, SlotType type, String label, Instant createdAt) {}
