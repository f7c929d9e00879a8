package io.strongroom.engine.meta;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// Object versions of a plan with the revision each had, in order; held and stored as differences
/// in as many bytes as each needs, which is two or three for most. Immutable.
public final class PlanEntries {
    /// Most entries of one page.
    public static final int MAX = 500;

    private static final int LOW_BITS = 7;
    private static final int MORE = 1 << LOW_BITS;

    private final byte[] packed;
    private final int size;

    private PlanEntries(byte[] packed, int size) {
        this.packed = packed;
        this.size = size;
    }

    /// One object version as it was planned.
    public record Entry(long versionId, long revision) {}

    /// These entries.
    public static PlanEntries of(List<Entry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long before = 0;
        for (Entry entry : entries) {
            long difference = entry.versionId() - before;
            before = entry.versionId();
            write(out, (difference << 1) ^ (difference >> (Long.SIZE - 1)));
            write(out, entry.revision());
        }
        return new PlanEntries(out.toByteArray(), entries.size());
    }

    /// How many they are.
    public int size() {
        return size;
    }

    /// The entries in order.
    public List<Entry> list() {
        List<Entry> entries = new ArrayList<>(size);
        ByteBuffer in = ByteBuffer.wrap(packed);
        long before = 0;
        while (in.hasRemaining()) {
            long zigzag = read(in);
            before += (zigzag >>> 1) ^ -(zigzag & 1);
            entries.add(new Entry(before, read(in)));
        }
        return entries;
    }

    /// Adds them to the hash of a plan.
    public void addTo(MessageDigest hash) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * 2);
        for (Entry entry : list()) {
            bytes.clear().putLong(entry.versionId()).putLong(entry.revision());
            hash.update(bytes.array());
        }
    }

    /// The form in which they are stored.
    public byte[] packed() {
        return packed.clone();
    }

    /// The entries that were packed so.
    public static PlanEntries unpack(byte[] packed, int size) {
        return new PlanEntries(packed, size);
    }

    private static void write(ByteArrayOutputStream out, long value) {
        long left = value;
        while (Long.compareUnsigned(left, MORE) >= 0) {
            out.write((int) (left & (MORE - 1)) | MORE);
            left >>>= LOW_BITS;
        }
        out.write((int) left);
    }

    private static long read(ByteBuffer in) {
        long value = 0;
        int shift = 0;
        byte next = in.get();
        while (next < 0) {
            value |= (long) (next & (MORE - 1)) << shift;
            shift += LOW_BITS;
            next = in.get();
        }
        return value | ((long) next << shift);
    }
}
