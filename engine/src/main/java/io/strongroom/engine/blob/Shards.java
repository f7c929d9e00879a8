package io.strongroom.engine.blob;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The folders of finished blobs, `blobs/00000000`, `blobs/00000001` … They are filled one after
/// the other, so that those who write at the same time rename into the same folder and share its
/// sync.
///
/// Safe for any number of threads; the lock is held over a file operation only once per
/// [#CAPACITY] blobs.
final class Shards {

    /// Entries after which the next shard begins: large enough to share syncs, small enough to
    /// list at once.
    static final int CAPACITY = 4096;

    private static final Pattern NAME = Pattern.compile("[0-7][0-9a-f]{7}");

    private final Path blobs;
    private final Disk disk;
    private final Map<Integer, DirectorySync> syncs = new ConcurrentHashMap<>();
    private int current;
    private int free;

    Shards(Path blobs, Disk disk) throws IOException {
        this.blobs = blobs;
        this.disk = disk;
        OptionalInt last = numbers().stream().mapToInt(Integer::intValue).max();
        // A shard made just before a crash may stand in no forced directory yet.
        disk.forceDirectory(blobs);
        current = last.orElse(-1);
        free = last.isPresent()
                ? CAPACITY - disk.list(directory(last.getAsInt())).size()
                : 0;
    }

    /// Takes one place and says in which shard; opens the next shard when this one is full.
    synchronized int take() throws IOException {
        if (free <= 0) {
            disk.createDirectory(directory(current + 1));
            disk.forceDirectory(blobs);
            current++;
            free = CAPACITY;
        }
        free--;
        return current;
    }

    synchronized int current() {
        return Math.max(current, 0);
    }

    List<Integer> numbers() throws IOException {
        return disk.list(blobs).stream()
                .map(path -> String.valueOf(path.getFileName()))
                .filter(name -> NAME.matcher(name).matches())
                .map(name -> Integer.parseInt(name, 16))
                .toList();
    }

    Path directory(int shard) {
        return blobs.resolve("%08x".formatted(shard));
    }

    Path file(int shard, BlobId id) {
        return directory(shard).resolve(id.hex());
    }

    /// Forces the names of one shard, together with everybody else who wants that now.
    void force(int shard) throws IOException {
        syncs.computeIfAbsent(shard, number -> new DirectorySync(directory(number), disk))
                .force();
    }
}
