package io.strongroom.engine.durability;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// The file system `faulty:` of H2: plain files whose every step [DatabaseFiles] sees first.
public final class FaultyFilePath extends FilePathWrapper {
    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Path path = Path.of(getBase().toString());
        return new Channel(path, super.open(mode), DatabaseFiles.owning(path));
    }

    @Override
    public void moveTo(FilePath target, boolean atomicReplace) {
        Path from = Path.of(getBase().toString());
        Path to = Path.of(((FilePathWrapper) target).unwrap().toString());
        DatabaseFiles.owning(from).move(from, to, () -> super.moveTo(target, atomicReplace));
    }

    private static final class Channel extends FileBase {
        private final Path path;
        private final FileChannel file;
        private final DatabaseFiles disk;
        private final int life;
        private long position;

        Channel(Path path, FileChannel file, DatabaseFiles disk) {
            this.path = path;
            this.file = file;
            this.disk = disk;
            this.life = disk.life();
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            int count = read(bytes, position);
            position += Math.max(0, count);
            return count;
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long from) throws IOException {
            disk.alive(life);
            return file.read(bytes, from);
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            int count = write(bytes, position);
            position += count;
            return count;
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long to) throws IOException {
            return disk.write(life, path, file, bytes, to);
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public FileChannel position(long other) {
            position = other;
            return this;
        }

        @Override
        public long size() throws IOException {
            disk.alive(life);
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            disk.truncate(life, path, file, size);
            return this;
        }

        @Override
        public void force(boolean metadata) throws IOException {
            disk.force(life, path, file);
        }

        @Override
        public FileLock tryLock(long from, long size, boolean shared) throws IOException {
            return file.tryLock(from, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
