package io.strongroom.engine.blob;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/// Keeps immutable blobs. What [StagedBlob#finish] returned survives a crash and a loss of power;
/// what was not finished leaves nothing behind after the next opening. Never looks into a blob.
///
/// Safe for any number of threads; the blobs it hands out for writing are not.
public interface BlobStore extends AutoCloseable {

    /// A new blob to be written. It becomes one only by [StagedBlob#finish].
    StagedBlob stage() throws BlobException;

    /// Opens a finished blob; [BlobException.Missing] when its file is gone.
    BlobReader open(BlobRef ref) throws BlobException;

    /// Deletes these blobs durably, with one directory sync per shard. A blob already gone is no
    /// error.
    void deleteAll(Collection<BlobRef> refs) throws BlobException;

    /// Overwrites these blobs with zeros, as far as file system and medium let that happen, and
    /// deletes them like [#deleteAll].
    void eraseAll(Collection<BlobRef> refs) throws BlobException;

    /// Deletes one blob durably. A blob already gone is no error.
    default void delete(BlobRef ref) throws BlobException {
        deleteAll(List.of(ref));
    }

    /// Whether the file of this blob is there, whatever is in it.
    boolean exists(BlobRef ref) throws BlobException;

    /// Hands every finished blob of the shards from `fromShard` on to `action`, in no order, with
    /// the length its file has now. Blobs finished or deleted meanwhile may be seen or not.
    void forEach(int fromShard, Consumer<BlobRef> action) throws BlobException;

    /// The shard new blobs go to. It only grows: a blob finished from now on stands in this shard
    /// or a later one, which is what limits a search for orphans.
    int currentShard();

    /// Where the blobs lie and how much room is left there; 0 bytes when the disk does not say.
    Room room();

    /// The room on the disk of the blobs.
    record Room(Path folder, long freeBytes) {}

    /// Takes no more blobs. Files that are open stay usable.
    @Override
    void close();
}
