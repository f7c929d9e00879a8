package io.strongroom.app.http.oss;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A body that must have a digest. One that has another ends with an error instead of its end, so that nothing of it is
/// kept.
final class DigestedBody extends FilterInputStream {
    private final byte[] announced;
    private final MessageDigest digest;
    private boolean differs;

    DigestedBody(InputStream source, byte[] announced) {
        super(source);
        this.announced = announced.clone();
        try {
            this.digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has it", e);
        }
    }

    /// Whether reading ended because of it.
    boolean differs() {
        return differs;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count >= 0) {
            digest.update(bytes, offset, count);
        } else if (!MessageDigest.isEqual(announced, digest.digest())) {
            differs = true;
            throw new IOException("another digest than was announced");
        }
        return count;
    }
}
