package io.strongroom.engine.blob;

/// Where a finished blob is: its shard, its name there, and how many bytes were written. Kept in
/// a row; immutable.
///
/// @param shard number of the folder, counted from 0
/// @param id the file's name
/// @param length bytes in the file when it was finished; a file of another length was
///     changed by somebody
public record BlobRef(int shard, BlobId id, long length) {

    public BlobRef {
        if (shard < 0 || length < 0) {
            throw new IllegalArgumentException("Neither shard nor length can be negative: " + shard + ", " + length);
        }
    }
}
