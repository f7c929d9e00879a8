package io.strongroom.engine.meta;

import io.strongroom.engine.model.BucketEntry;

/// A bucket as stored.
public record BucketRow(long id, BucketEntry entry) {}
