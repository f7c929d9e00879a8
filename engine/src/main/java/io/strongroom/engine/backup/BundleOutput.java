package io.strongroom.engine.backup;

import io.strongroom.engine.crypto.ContentKeys;
import io.strongroom.engine.crypto.Last;
import io.strongroom.engine.crypto.SegmentEncryptor;
import io.strongroom.engine.crypto.SegmentHeader;
import io.strongroom.engine.crypto.SegmentLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Encrypts what is written, segment by segment, as the content of objects is. Without [#finish] there
/// is no last segment, and a reader finds the bundle cut. For one thread.
final class BundleOutput extends OutputStream {
    private final OutputStream out;
    private final SegmentEncryptor encryptor;
    private final byte[] plain;
    private final byte[] sealed;
    private int filled;
    private long index;

    BundleOutput(OutputStream out, ContentKeys keys, SegmentHeader header) {
        this.out = out;
        this.encryptor = new SegmentEncryptor(keys);
        this.plain = new byte[1 << header.segLog2()];
        this.sealed = new byte[plain.length + SegmentLayout.TAG_LENGTH];
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (filled == plain.length) {
                segment(Last.NO);
            }
            int some = Math.min(length - done, plain.length - filled);
            System.arraycopy(bytes, offset + done, plain, filled, some);
            filled += some;
            done += some;
        }
    }

    private void segment(Last last) throws IOException {
        int length = encryptor.encrypt(index, last, plain, 0, filled, sealed, 0);
        out.write(sealed, 0, length);
        index++;
        filled = 0;
    }

    /// Writes the last segment; nothing may be written any more.
    void finish() throws IOException {
        segment(Last.YES);
        Arrays.fill(plain, (byte) 0);
        out.flush();
    }
}
