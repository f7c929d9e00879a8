package io.strongroom.engine.meta;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the database's file small while the disk under it is nearly full.
///
/// H2 writes every changed page anew and looks after what is left behind only when it has nothing
/// else to do, so that the file of a busy store grows to many times of what it holds. That harms
/// nobody until the disk has no room for it: then even a deletion, or the record of a read, would
/// find the disk full, and a database that meets a full disk stops.
///
/// For the committer's thread.
final class ScarceRoom {
    private static final Logger LOG = LoggerFactory.getLogger(ScarceRoom.class);
    private static final int SHARE = 12;
    private static final long MIN_LIMIT = 16L << 20;
    private static final long MAX_LIMIT = 256L << 20;
    private static final long MIN_GROWTH = 256L << 10;
    private static final int FILL_PERCENT = 95;
    private static final int MAX_BYTES = 4 << 20;

    private final FileStore disk;
    private final long limit;
    private long worthwhile;

    private ScarceRoom(FileStore disk, long limit) {
        this.disk = disk;
        this.limit = limit;
    }

    /// Watches the disk that `folder` lies on.
    static ScarceRoom under(Path folder) throws IOException {
        FileStore disk = Files.getFileStore(folder);
        return new ScarceRoom(disk, Math.clamp(disk.getTotalSpace() / SHARE, MIN_LIMIT, MAX_LIMIT));
    }

    /// Rewrites pages that lie scattered and lets go of what no state needs any more, if the file has
    /// grown and room is scarce. Everything must have been forced before. Readers go on meanwhile.
    ///
    /// H2's own compaction lets go of places at once, and may write over what the last forced state
    /// still holds. Here nothing is let go of before the state that does without it was forced.
    ///
    /// @param force forces what was written
    void compact(MVStore store, Force force) throws SQLException {
        long size = store.getFileStore().size();
        if (size < worthwhile || !isScarce()) {
            return;
        }
        store.compact(FILL_PERCENT, MAX_BYTES);
        force.run();
        int retention = store.getRetentionTime();
        store.setRetentionTime(0);
        store.executeFilestoreOperation(() -> store.getFileStore().dropUnusedChunks());
        store.setRetentionTime(retention);
        worthwhile = size + MIN_GROWTH;
        LOG.debug("The disk is nearly full; tidied the database of {} bytes", size);
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
