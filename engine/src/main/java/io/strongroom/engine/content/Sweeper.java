package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobException;
import io.strongroom.engine.blob.BlobRef;
import io.strongroom.engine.blob.BlobStore;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.FormerRow;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.RetiredBlob;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes the files of the retired-blob table, each after its release time and after the readers
/// that may still need it; the only deleter of files that ever had a row. No file goes before the
/// loss of its row is durable; then the file first and its line in the table second, so that a
/// crash between the two leaves nothing behind.
public final class Sweeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int BATCH = 1000;
    private static final int FORMER_BATCH = 200;
    private static final long PAUSE_MILLIS = 250;
    private static final long READER_POLL_MILLIS = 20;
    private static final int STRAY_LOOKS = 20;
    private static final long STRAY_PAUSE_NANOS = 150_000_000;
    private static final long IDLE_MILLIS = 60_000;

    private final Database database;
    private final BlobStore blobs;
    private final ReadGate gate;
    private final Semaphore wake = new Semaphore(0);
    private final ReentrantLock sweeping = new ReentrantLock();
    private final Thread thread;
    private volatile boolean closed;

    public Sweeper(Database database, BlobStore blobs, ReadGate gate) {
        this.database = database;
        this.blobs = blobs;
        this.gate = gate;
        this.thread = Thread.ofPlatform().name("strongroom-sweeper").daemon().start(this::run);
    }

    /// Says that there may be something to remove.
    public void wake() {
        wake.release();
    }

    private void run() {
        while (!closed) {
            try {
                if (!wake.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                    LOG.trace("Nobody called; looking for files whose time has come");
                }
                TimeUnit.MILLISECONDS.sleep(closed ? 0 : PAUSE_MILLIS);
                wake.drainPermits();
                if (!closed) {
                    sweep();
                }
            } catch (InterruptedException _) {
                LOG.debug("The sweeper was interrupted and goes on");
            } catch (EngineException | BlobException e) {
                LOG.warn("Files could not be removed now and stay listed", e);
            }
        }
    }

    /// Removes everything that may go now, and returns how many files that were.
    public int sweep() throws EngineException, BlobException {
        sweeping.lock();
        try {
            releaseFormer();
            int removed = 0;
            int batch = BATCH;
            while (batch == BATCH) {
                batch = sweepBatch();
                removed += batch;
            }
            return removed;
        } finally {
            sweeping.unlock();
        }
    }

    /// Gives up what jobs kept for a time that is over.
    private void releaseFormer() throws EngineException {
        int released = FORMER_BATCH;
        while (released == FORMER_BATCH) {
            List<FormerRow> due = database.read(tables -> tables.formerContent().due(tables.now(), FORMER_BATCH));
            if (!due.isEmpty()) {
                AuditEntry entry = AuditEntry.byStore("ReleaseFormerContent", "store")
                        .with("objects", Integer.toString(due.size()));
                database.write(entry, tx -> {
                    tx.formerContent()
                            .due(tx.now(), FORMER_BATCH)
                            .forEach(former -> ObjectRows.release(tx, former, RetiredBlob.Reason.REPLACED));
                    return due;
                });
            }
            released = due.size();
        }
    }

    private int sweepBatch() throws EngineException, BlobException {
        List<RetiredBlob> due =
                database.readDurable(tables -> tables.retiredBlobs().due(tables.now(), BATCH));
        if (due.isEmpty()) {
            return 0;
        }
        awaitReaders(gate.ticket());
        blobs.eraseAll(refs(due, true));
        blobs.deleteAll(refs(due, false));
        List<PartRow.BlobAddress> gone = due.stream().map(RetiredBlob::blob).toList();
        database.write(entry(gone.size()), tx -> {
            tx.retiredBlobs().delete(gone);
            return gone;
        });
        return gone.size();
    }

    private static List<BlobRef> refs(List<RetiredBlob> due, boolean overwrite) {
        return due.stream()
                .filter(retired -> overwrite == (retired.reason() == RetiredBlob.Reason.REPLACED_OVERWRITE))
                .map(retired -> ContentRows.ref(retired.blob()))
                .toList();
    }

    /// Who entered before this moment may have seen a row whose file is about to go.
    private void awaitReaders(long ticket) {
        while (!gate.passed(ticket)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(READER_POLL_MILLIS));
        }
    }

    private static AuditEntry entry(int files) {
        return AuditEntry.byStore("SweepBlobs", "store").with("files", Integer.toString(files));
    }

    /// Removes files of the shards from `fromShard` on that no row refers to: what a crash left
    /// between file and row.
    ///
    /// Only before anybody writes.
    ///
    /// @return how many files that were
    public int removeOrphans(int fromShard) throws EngineException, BlobException {
        List<BlobRef> orphans = orphans(fromShard);
        blobs.deleteAll(orphans);
        return orphans.size();
    }

    private List<BlobRef> orphans(int fromShard) throws EngineException, BlobException {
        OrphanSearch search = new OrphanSearch();
        blobs.forEach(fromShard, search);
        return search.end();
    }

    /// Looks for the rows of some files at a time, so that a store of any size fits into memory.
    private final class OrphanSearch implements Consumer<BlobRef> {
        private final List<BlobRef> some = new ArrayList<>();
        private final List<BlobRef> orphans = new ArrayList<>();
        private Optional<EngineException> failure = Optional.empty();

        @Override
        public void accept(BlobRef file) {
            some.add(file);
            if (some.size() == BATCH) {
                look();
            }
        }

        private void look() {
            try {
                if (failure.isEmpty()) {
                    orphans.addAll(withoutRow(some));
                }
            } catch (EngineException e) {
                failure = Optional.of(e);
            }
            some.clear();
        }

        List<BlobRef> end() throws EngineException {
            look();
            if (failure.isPresent()) {
                throw failure.get();
            }
            return orphans;
        }
    }

    private List<BlobRef> withoutRow(List<BlobRef> files) throws EngineException {
        return database.read(tables -> files.stream()
                .filter(ref -> !tables.parts().refersTo(ContentRows.address(ref))
                        && !tables.retiredBlobs().holds(ContentRows.address(ref)))
                .toList());
    }

    /// Up to `limit` files that no row refers to, while others may be writing: a file that gets its row
    /// or goes within some seconds is none of them. The next opening removes them.
    ///
    /// @throws EngineException with [Problem.StorageFailed] when folders cannot be listed
    public List<PartRow.BlobAddress> strayFiles(int limit) throws EngineException {
        try {
            return strays().stream().limit(limit).map(ContentRows::address).toList();
        } catch (BlobException e) {
            throw new EngineException(new Problem.StorageFailed(String.valueOf(e.getMessage())), e);
        }
    }

    private List<BlobRef> strays() throws EngineException, BlobException {
        List<BlobRef> suspects = orphans(0);
        for (int i = 0; i < STRAY_LOOKS && !suspects.isEmpty(); i++) {
            LockSupport.parkNanos(STRAY_PAUSE_NANOS);
            List<BlobRef> still = new ArrayList<>();
            for (BlobRef suspect : withoutRow(suspects)) {
                if (blobs.exists(suspect)) {
                    still.add(suspect);
                }
            }
            suspects = still;
        }
        return suspects;
    }

    @Override
    public void close() {
        closed = true;
        wake();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
