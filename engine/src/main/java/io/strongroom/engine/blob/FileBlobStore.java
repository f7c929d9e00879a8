package io.strongroom.engine.blob;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Blobs as plain files below one folder.
///
/// ```
/// root/staging/<id>            being written; wiped at opening
/// root/blobs/<shard>/<id>      finished: shard as 8, id as 32 hexadecimal digits
/// ```
///
/// The order that makes a blob durable: write the staged file, force it, rename it into a shard,
/// force the shard's directory. A new shard's own name is forced before anything goes into it.
///
/// Safe for any number of threads. One process at a time: opening wipes what another one would
/// be writing.
public final class FileBlobStore implements BlobStore {

    private static final Logger log = LoggerFactory.getLogger(FileBlobStore.class);

    private final Path root;
    private final Path staging;
    private final Disk disk;
    private final Shards shards;
    private final SecureRandom random = new SecureRandom();
    private volatile boolean closed;

    /// Opens the store below `root`, which must exist, and removes what was never finished.
    public FileBlobStore(Path root, Disk disk) throws BlobException {
        this.root = root;
        this.disk = disk;
        this.staging = root.resolve("staging");
        try {
            Path blobs = root.resolve("blobs");
            disk.createDirectory(staging);
            disk.createDirectory(blobs);
            disk.forceDirectory(root);
            for (Path leftover : disk.list(staging)) {
                disk.delete(leftover);
            }
            this.shards = new Shards(blobs, disk);
        } catch (IOException e) {
            throw BlobException.of(e);
        }
    }

    @Override
    public StagedBlob stage() throws BlobException {
        if (closed) {
            throw new IllegalStateException("The blob store is closed");
        }
        BlobId id = BlobId.random(random);
        try {
            return new StagedFile(id, staging.resolve(id.hex()), disk, shards);
        } catch (IOException e) {
            throw BlobException.of(e);
        }
    }

    @Override
    public BlobReader open(BlobRef ref) throws BlobException {
        try {
            return new FileReader(disk.open(shards.file(ref.shard(), ref.id())));
        } catch (NoSuchFileException e) {
            throw new BlobException.Missing(ref);
        } catch (IOException e) {
            throw BlobException.of(e);
        }
    }

    @Override
    public void deleteAll(Collection<BlobRef> refs) throws BlobException {
        removeAll(refs, disk::delete);
    }

    @Override
    public void eraseAll(Collection<BlobRef> refs) throws BlobException {
        removeAll(refs, disk::erase);
    }

    /// How a file goes.
    private interface Removal {
        void remove(Path file) throws IOException;
    }

    private void removeAll(Collection<BlobRef> refs, Removal removal) throws BlobException {
        Set<Integer> touched = new HashSet<>();
        try {
            for (BlobRef ref : refs) {
                removal.remove(shards.file(ref.shard(), ref.id()));
                touched.add(ref.shard());
            }
            for (int shard : touched) {
                // Also when no file was there: an earlier try may have deleted it and failed to
                // force.
                if (disk.exists(shards.directory(shard))) {
                    shards.force(shard);
                }
            }
        } catch (IOException e) {
            throw BlobException.of(e);
        }
    }

    @Override
    public boolean exists(BlobRef ref) throws BlobException {
        try {
            return disk.exists(shards.file(ref.shard(), ref.id()));
        } catch (IOException e) {
            throw BlobException.of(e);
        }
    }

    @Override
    public void forEach(int fromShard, Consumer<BlobRef> action) throws BlobException {
        try {
            for (int shard : shards.numbers()) {
                if (shard >= fromShard) {
                    forEachIn(shard, action);
                }
            }
        } catch (IOException e) {
            throw BlobException.of(e);
        }
    }

    private void forEachIn(int shard, Consumer<BlobRef> action) throws IOException {
        for (Path path : disk.list(shards.directory(shard))) {
            Optional<BlobId> id = BlobId.ofHex(String.valueOf(path.getFileName()));
            if (id.isPresent()) {
                refer(shard, id.get(), path).ifPresent(action);
            }
        }
    }

    private Optional<BlobRef> refer(int shard, BlobId id, Path path) throws IOException {
        try {
            return Optional.of(new BlobRef(shard, id, disk.size(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty(); // deleted since it was listed
        }
    }

    @Override
    public int currentShard() {
        return shards.current();
    }

    @Override
    public Room room() {
        try {
            return new Room(root, Files.getFileStore(root).getUsableSpace());
        } catch (IOException e) {
            log.debug("The disk does not say how much room it has", e);
            return new Room(root, 0);
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private record FileReader(DiskFile file) implements BlobReader {

        @Override
        public long length() throws BlobException {
            try {
                return file.size();
            } catch (IOException e) {
                throw BlobException.of(e);
            }
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws BlobException {
            try {
                return file.read(bytes, position);
            } catch (IOException e) {
                throw BlobException.of(e);
            }
        }

        @Override
        public void close() {
            try {
                file.close();
            } catch (IOException e) {
                log.debug("A file that was only read could not be closed", e);
            }
        }
    }
}
