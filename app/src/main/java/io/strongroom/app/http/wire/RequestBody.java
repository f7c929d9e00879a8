package io.strongroom.app.http.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/// The body of a request as it comes in; nothing of it is kept. For one thread, except [#bytesRead].
public final class RequestBody extends InputStream {
    private static final int DISCARD_BUFFER = 1 << 16;

    private final InputStream source;
    private long limit = Long.MAX_VALUE;
    private final AtomicLong read = new AtomicLong();
    private boolean begun;
    private boolean ended;
    private boolean tooLong;

    public RequestBody(InputStream source) {
        this.source = source;
    }

    /// This body, which ends with an error behind so many bytes.
    public RequestBody limitedTo(long bytes) {
        limit = bytes;
        return this;
    }

    /// Whether reading ended because there is more than allowed.
    public boolean isTooLong() {
        return tooLong;
    }

    /// How many bytes were read.
    public long bytesRead() {
        return read.get();
    }

    /// Whether anybody has read, which is when a waiting client is told to go on.
    public boolean isBegun() {
        return begun;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        begun = true;
        int count = ended ? -1 : source.read(bytes, offset, length);
        ended = count < 0;
        if (read.addAndGet(Math.max(count, 0)) > limit) {
            tooLong = true;
            throw new IOException("more than " + limit + " bytes");
        }
        return count;
    }

    /// Reads what is left and drops it, so that the next request of this connection is found.
    ///
    /// @return whether the end was reached within `most` bytes
    boolean discard(long most) {
        byte[] buffer = new byte[DISCARD_BUFFER];
        long left = most;
        try {
            while (!ended && left > 0) {
                int count = source.read(buffer);
                ended = count < 0;
                left -= Math.max(count, 0);
            }
            return ended;
        } catch (IOException _) {
            return false;
        }
    }

    /// All of it, for documents only.
    ///
    /// @throws FailureException with `MalformedXML` when it is longer than `most`
    public byte[] readAll(int most) throws IOException, FailureException {
        byte[] bytes = readNBytes(most + 1);
        if (bytes.length > most) {
            throw Failure.malformedXml().asException();
        }
        return bytes;
    }
}
