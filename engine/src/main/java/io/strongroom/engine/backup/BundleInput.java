package io.strongroom.engine.backup;

import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.crypto.ContentKeys;
import io.strongroom.engine.crypto.Last;
import io.strongroom.engine.crypto.SegmentDecryptor;
import io.strongroom.engine.crypto.SegmentHeader;
import io.strongroom.engine.crypto.SegmentLayout;
import java.io.IOException;
import java.io.InputStream;

/// Decrypts a bundle behind its head; hands out authenticated bytes only, and ends only where the bundle
/// ended when it was written. For one thread.
final class BundleInput extends InputStream {
    private final InputStream in;
    private final SegmentDecryptor decryptor;
    private final byte[] sealed;
    private final byte[] plain;
    private int sealedLength;
    private int at;
    private int filled;
    private long index;
    private boolean ended;

    BundleInput(InputStream in, ContentKeys keys, SegmentHeader header) throws IOException {
        this.in = in;
        this.decryptor = new SegmentDecryptor(keys);
        this.plain = new byte[1 << header.segLog2()];
        // One byte more than a segment tells whether another one follows.
        this.sealed = new byte[plain.length + SegmentLayout.TAG_LENGTH + 1];
        this.sealedLength = in.readNBytes(sealed, 0, sealed.length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (at == filled && !next()) {
            return -1;
        }
        int some = Math.min(length, filled - at);
        System.arraycopy(plain, at, bytes, offset, some);
        at += some;
        return some;
    }

    private boolean next() throws IOException {
        if (ended) {
            return false;
        }
        boolean more = sealedLength == sealed.length;
        int length = more ? sealed.length - 1 : sealedLength;
        try {
            filled = decryptor.decrypt(index, more ? Last.NO : Last.YES, sealed, 0, length, plain, 0);
        } catch (AuthenticationFailedException e) {
            throw new IOException("segment " + index, e);
        }
        at = 0;
        index++;
        ended = !more;
        if (more) {
            sealed[0] = sealed[sealed.length - 1];
            sealedLength = 1 + in.readNBytes(sealed, 1, sealed.length - 1);
        }
        return filled > 0;
    }
}
