package io.strongroom.engine.blob;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file in `staging/` on its way into a shard. For one thread at a time, except [#settle].
final class StagedFile implements StagedBlob {

    private static final Logger log = LoggerFactory.getLogger(StagedFile.class);

    private final BlobId id;
    private final Path staged;
    private final DiskFile file;
    private final Disk disk;
    private final Shards shards;
    private volatile boolean lostWrites;
    private boolean ended;
    private long length;

    StagedFile(BlobId id, Path staged, Disk disk, Shards shards) throws IOException {
        this.id = id;
        this.staged = staged;
        this.disk = disk;
        this.shards = shards;
        this.file = disk.create(staged);
    }

    @Override
    public void write(ByteBuffer bytes) throws BlobException {
        requireOpen();
        int count = bytes.remaining();
        try {
            file.append(bytes);
        } catch (IOException e) {
            throw BlobException.of(e);
        }
        length += count;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void settle() throws BlobException {
        try {
            file.force();
        } catch (IOException e) {
            lostWrites = true;
            throw BlobException.of(e);
        }
    }

    @Override
    public BlobRef finish() throws BlobException {
        requireOpen();
        if (lostWrites) {
            throw new BlobException.Io(new IOException("An earlier sync of this file failed"));
        }
        try {
            file.force();
            file.close();
            BlobRef ref = new BlobRef(shards.take(), id, length);
            moveTo(ref);
            ended = true;
            return ref;
        } catch (IOException e) {
            throw BlobException.of(e);
        }
    }

    private void moveTo(BlobRef ref) throws IOException {
        Path target = shards.file(ref.shard(), id);
        disk.rename(staged, target);
        try {
            shards.force(ref.shard());
        } catch (IOException e) {
            discard(target);
            throw e;
        }
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException("This blob is finished or discarded");
        }
    }

    @Override
    public void close() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            file.close();
        } catch (IOException e) {
            log.debug("A staged file to be discarded could not be closed", e);
        }
        discard(staged);
    }

    // Best effort: the caller already has its failure, and what stays behind is wiped or swept
    // at the next opening.
    private void discard(Path path) {
        try {
            disk.delete(path);
        } catch (IOException e) {
            log.warn("The unfinished blob {} could not be removed; the next start removes it: {}", id, e.getMessage());
        }
    }
}
