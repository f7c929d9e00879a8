package io.strongroom.engine.model;

/// How a job over history copies.
///
/// @param readBack whether each copy is read again before it counts
/// @param style what the objects look like afterwards
/// @param former what becomes of what stood there
public record HistoryOptions(ReadBack readBack, CopyStyle style, FormerContent former) {
    /// Read back, as they were, and nothing of the former content left.
    public static final HistoryOptions USUAL =
            new HistoryOptions(ReadBack.YES, CopyStyle.IN_PLACE, new FormerContent.Remove());

    /// With another decision on reading back.
    public HistoryOptions with(ReadBack other) {
        return new HistoryOptions(other, style, former);
    }

    /// With another style.
    public HistoryOptions with(CopyStyle other) {
        return new HistoryOptions(readBack, other, former);
    }

    /// With another end of the former content.
    public HistoryOptions with(FormerContent other) {
        return new HistoryOptions(readBack, style, other);
    }
}
