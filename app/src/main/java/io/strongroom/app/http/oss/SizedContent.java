package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Content that must have as many bytes as a policy says. What has fewer or more ends with an error instead of its end,
/// so that nothing of it is kept.
final class SizedContent extends FilterInputStream {
    private final long least;
    private final long most;
    private long read;
    private Optional<Failure> fault = Optional.empty();

    SizedContent(InputStream source, long least, long most) {
        super(source);
        this.least = least;
        this.most = most;
    }

    /// Why reading ended with an error, where the size was why.
    Optional<Failure> fault() {
        return fault;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        read += Math.max(count, 0);
        if (read > most) {
            fault = Optional.of(OssFailures.entityTooLarge().with("MaxSizeAllowed", Long.toString(most)));
            throw new IOException("more than " + most + " bytes");
        }
        if (count < 0 && read < least) {
            fault = Optional.of(
                    new Failure(400, "EntityTooSmall", "Your proposed upload smaller than the minimum allowed size.")
                            .with("ProposedSize", Long.toString(read))
                            .with("MinSizeAllowed", Long.toString(least)));
            throw new IOException("fewer than " + least + " bytes");
        }
        return count;
    }
}
