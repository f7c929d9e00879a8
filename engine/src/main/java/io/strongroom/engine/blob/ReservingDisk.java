package io.strongroom.engine.blob;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/// A disk that refuses content before the last bytes are gone.
///
/// The database and the deletion of objects need some space of their own to go on when content has
/// filled the disk; a database that meets a full disk stops. Safe for any number of threads.
public final class ReservingDisk extends ForwardingDisk {
    private static final long MIN_RESERVE = 8L << 20;
    private static final long MAX_RESERVE = 64L << 20;
    private static final long CHECK_EVERY = 4L << 20;

    private final FileStore store;
    private final long reserve;

    /// @param folder lies on the disk that is watched
    public ReservingDisk(Disk disk, Path folder) throws IOException {
        super(disk);
        this.store = Files.getFileStore(folder);
        this.reserve = Math.clamp(store.getTotalSpace() / 50, MIN_RESERVE, MAX_RESERVE);
    }

    private void refuseWhenScarce() throws IOException {
        if (store.getUsableSpace() < reserve) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public DiskFile create(Path file) throws IOException {
        refuseWhenScarce();
        return new Watched(super.create(file));
    }

    private final class Watched implements DiskFile {
        private final DiskFile file;
        private long sinceCheck;

        Watched(DiskFile file) {
            this.file = file;
        }

        @Override
        public void append(ByteBuffer bytes) throws IOException {
            sinceCheck += bytes.remaining();
            if (sinceCheck >= CHECK_EVERY) {
                sinceCheck = 0;
                refuseWhenScarce();
            }
            file.append(bytes);
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void force() throws IOException {
            file.force();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
