package io.strongroom.engine.model;

/// What stored objects are to be brought to.
public sealed interface HistoryTarget {
    /// What the default of its bucket says of each object; objects of a bucket without one are left
    /// alone.
    record BucketDefault() implements HistoryTarget {}

    /// One rule for all; [EncryptionRule.None] takes the encryption away.
    record Rule(EncryptionRule rule) implements HistoryTarget {}

    /// Another wrapping of the data keys they have: content and files stay as they are. Objects without
    /// encryption are left alone.
    record Wrapping(RewrapTarget by) implements HistoryTarget {}
}
