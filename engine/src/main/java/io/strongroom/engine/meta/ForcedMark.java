package io.strongroom.engine.meta;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.zip.CRC32C;
import org.h2.store.fs.FileUtils;

/// Which state of the database is known to be whole on the disk: written beside it, and forced,
/// after that state was.
///
/// H2 has no checksum over a state. When power is lost a newer one may have reached the disk with
/// its beginning and its end but not with its middle, and H2 would take it for whole. Nothing in it
/// was acknowledged, so what is newer than the mark is dropped when the database is opened.
///
/// Two places take turns, so that one mark is always whole. For the thread that writes.
final class ForcedMark implements AutoCloseable {
    private static final int PLACE = 4096;
    private static final int MAGIC = 0x5352_464d; // "SRFM"
    private static final int LENGTH = Integer.BYTES + 3 * Long.BYTES;

    private final FileChannel file;
    private final long identity;
    private long turn;

    private ForcedMark(FileChannel file, long identity, long turn) {
        this.file = file;
        this.identity = identity;
        this.turn = turn;
    }

    /// @param database the database file
    /// @param identity tells that file from one that takes its place
    static ForcedMark open(String database, long identity) throws SQLException {
        try {
            FileChannel file = FileUtils.open(name(database), "rw");
            // The place with the newest mark must not be the first that is written over.
            boolean second = read(file, 0, identity).orElse(-1)
                    > read(file, PLACE, identity).orElse(-1);
            return new ForcedMark(file, identity, second ? 1 : 0);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    private static String name(String database) {
        return database + ".forced";
    }

    /// Records that `version` was forced.
    void write(long version) throws SQLException {
        ByteBuffer mark = ByteBuffer.allocate(LENGTH);
        mark.putInt(MAGIC).putLong(identity).putLong(version);
        mark.putLong(code(mark)).flip();
        try {
            long at = (turn++ % 2) * PLACE;
            while (mark.hasRemaining()) {
                at += file.write(mark, at);
            }
            file.force(false);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /// The newest state of `database` that is known to be whole; empty when nothing is known.
    static OptionalLong read(String database, long identity) throws SQLException {
        if (!FileUtils.exists(name(database))) {
            return OptionalLong.empty();
        }
        try (FileChannel file = FileUtils.open(name(database), "r")) {
            OptionalLong first = read(file, 0, identity);
            OptionalLong second = read(file, PLACE, identity);
            return first.isPresent() && second.isPresent()
                    ? OptionalLong.of(Math.max(first.getAsLong(), second.getAsLong()))
                    : first.isPresent() ? first : second;
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    private static OptionalLong read(FileChannel file, long at, long identity) throws IOException {
        ByteBuffer mark = ByteBuffer.allocate(LENGTH);
        while (mark.hasRemaining() && file.read(mark, at + mark.position()) > 0) {}
        if (mark.hasRemaining()) {
            return OptionalLong.empty();
        }
        mark.flip();
        boolean ours = mark.getInt() == MAGIC && mark.getLong() == identity;
        long version = mark.getLong();
        return ours && mark.getLong() == code(mark) ? OptionalLong.of(version) : OptionalLong.empty();
    }

    private static long code(ByteBuffer mark) {
        CRC32C code = new CRC32C();
        code.update(mark.duplicate().position(0).limit(LENGTH - Long.BYTES));
        return code.getValue();
    }

    @Override
    public void close() throws SQLException {
        try {
            file.close();
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }
}
