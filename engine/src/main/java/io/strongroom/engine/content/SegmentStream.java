package io.strongroom.engine.content;

/// The segments of one blob, one after the other, from a first to a last one. For one thread.
sealed interface SegmentStream extends AutoCloseable permits ReadAlone, ReadAhead {

    /// The next segment; its bytes are good until the next call. Must not be called after the
    /// last one.
    Slice next() throws ContentException;

    /// Waits for what still runs.
    @Override
    void close();
}
