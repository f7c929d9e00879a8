package io.strongroom.engine.content;

import java.io.IOException;

/// Where content comes from: `stream::read` of any input stream, or a [ContentReader]. Read by
/// one thread.
@FunctionalInterface
public interface ContentSource {

    /// Reads at least one and at most `length` bytes, -1 at the end; as `InputStream.read` does.
    /// An [IOException] is the source's own failure, a [ContentException] that of stored content
    /// that is being copied.
    int read(byte[] bytes, int offset, int length) throws IOException, ContentException;
}
