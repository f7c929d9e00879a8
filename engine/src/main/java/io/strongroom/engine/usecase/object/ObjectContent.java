package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.CancelledException;
import io.strongroom.engine.content.ContentException;
import io.strongroom.engine.content.ContentReader;
import io.strongroom.engine.content.ObjectReads;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.Call;
import java.io.IOException;
import java.io.OutputStream;

/// The content of an object that is about to be read; for one thread, and to be closed.
///
/// Only authenticated bytes come out. A failure in the middle is an exception and never looks
/// like the end.
public final class ObjectContent implements AutoCloseable {
    private final Call call;
    private final ObjectDetails details;
    private final ByteRange.Resolved range;
    private final ObjectReads.Snapshot snapshot;
    private final ContentReader reader;

    ObjectContent(
            Call call,
            ObjectDetails details,
            ByteRange.Resolved range,
            ObjectReads.Snapshot snapshot,
            ContentReader reader) {
        this.call = call;
        this.details = details;
        this.range = range;
        this.snapshot = snapshot;
        this.reader = reader;
    }

    /// Everything about the object that is not content.
    public ObjectDetails details() {
        return details;
    }

    /// Which bytes will come.
    public ByteRange.Resolved range() {
        return range;
    }

    /// Writes all bytes to `sink` and returns how many they were.
    ///
    /// @throws IOException the sink's own
    /// @throws EngineException with [Problem.ObjectCorrupt], [Problem.ContentMissing],
    ///     [Problem.StorageFailed] or [Problem.Cancelled]
    public long transferTo(OutputStream sink) throws IOException, EngineException {
        try {
            return reader.transferTo(sink, ObjectStep.progress(call));
        } catch (ContentException e) {
            throw snapshot.problem(e);
        } catch (CancelledException e) {
            throw new EngineException(new Problem.Cancelled(), e);
        }
    }

    /// Reads some bytes, as `InputStream.read`; -1 at the end.
    public int read(byte[] bytes, int offset, int length) throws EngineException {
        try {
            return reader.read(bytes, offset, length);
        } catch (ContentException e) {
            throw snapshot.problem(e);
        }
    }

    @Override
    public void close() {
        reader.close();
        snapshot.close();
    }
}
