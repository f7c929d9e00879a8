package io.strongroom.engine.meta;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the database's file small while the store is busy, and smaller where the disk is nearly full.
///
/// H2 writes every changed page anew and looks after what is left behind only when it has nothing
/// else to do, so that the file of a busy store grows to many times of what it holds. That harms
/// nobody until the disk has no room for it: then even a deletion, or the record of a read, would
/// find the disk full, and a database that meets a full disk stops.
///
/// For the committer's thread.
final class FileRoom {
    private static final Logger LOG = LoggerFactory.getLogger(FileRoom.class);
    private static final int SHARE = 12;
    private static final long MIN_LIMIT = 16L << 20;
    private static final long MAX_LIMIT = 256L << 20;
    private static final long MIN_GROWTH = 256L << 10;
    private static final long USUAL_GROWTH = 8L << 20;
    private static final int SCARCE_FILL_PERCENT = 95;
    private static final int USUAL_FILL_PERCENT = 70;
    private static final int MAX_BYTES = 4 << 20;

    private final FileStore disk;
    private final long limit;
    private long sizeBefore;

    private FileRoom(FileStore disk, long limit) {
        this.disk = disk;
        this.limit = limit;
    }

    /// Watches the disk that `folder` lies on.
    static FileRoom under(Path folder) throws IOException {
        FileStore disk = Files.getFileStore(folder);
        return new FileRoom(disk, Math.clamp(disk.getTotalSpace() / SHARE, MIN_LIMIT, MAX_LIMIT));
    }

    /// Rewrites pages that lie scattered and lets go of what no state needs any more, each time the file
    /// has grown: by a little where room is scarce, else by some megabytes, so that it does not grow for
    /// as long as somebody is busy. Everything must have been forced before. Readers go on meanwhile.
    ///
    /// H2's own compaction lets go of places at once, and may write over what the last forced state
    /// still holds. Here nothing is let go of before the state that does without it was forced.
    ///
    /// @param force forces what was written
    void compact(MVStore store, Force force) throws SQLException {
        long grown = store.getFileStore().size() - sizeBefore;
        boolean much = grown >= USUAL_GROWTH;
        if (grown < MIN_GROWTH) {
            return;
        }
        boolean scarce = isScarce();
        if (!much && !scarce) {
            return;
        }
        int retention = store.getRetentionTime();
        // Without this only what is older than the retention time would be rewritten. Rewriting lets go of nothing.
        store.setRetentionTime(0);
        store.compact(scarce ? SCARCE_FILL_PERCENT : USUAL_FILL_PERCENT, MAX_BYTES);
        store.setRetentionTime(retention);
        force.run();
        store.setRetentionTime(0);
        store.executeFilestoreOperation(() -> store.getFileStore().dropUnusedChunks());
        store.setRetentionTime(retention);
        sizeBefore = store.getFileStore().size();
        LOG.debug("Tidied the database of {} bytes", sizeBefore);
    }

    /// Forces what was written.
    @FunctionalInterface
    interface Force {
        void run() throws SQLException;
    }

    private boolean isScarce() {
        try {
            return disk.getUsableSpace() < limit;
        } catch (IOException e) {
            LOG.debug("The disk does not say how much room it has", e);
            return false;
        }
    }
}
