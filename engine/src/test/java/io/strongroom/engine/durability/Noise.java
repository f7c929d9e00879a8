package io.strongroom.engine.durability;

import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// A stream of any length without a pattern, the same for the same seed, made as it is read.
final class Noise extends InputStream {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

    private final long length;
    private final byte[] word = new byte[Long.BYTES];
    private long state;
    private long at;

    Noise(long seed, long length) {
        this.state = seed;
        this.length = length;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int count) {
        int wanted = (int) Math.min(count, length - at);
        if (wanted == 0) {
            return count == 0 ? 0 : -1;
        }
        int done = 0;
        while (done < wanted) {
            int within = (int) (at % Long.BYTES);
            if (within == 0 && wanted - done >= Long.BYTES) {
                LONGS.set(bytes, offset + done, next());
                done += Long.BYTES;
                at += Long.BYTES;
            } else {
                if (within == 0) {
                    LONGS.set(word, 0, next());
                }
                bytes[offset + done++] = word[within];
                at++;
            }
        }
        return done;
    }

    /// SplitMix64.
    private long next() {
        state += STEP;
        long mixed = (state ^ (state >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }
}
