package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobException;
import io.strongroom.engine.blob.BlobRef;
import io.strongroom.engine.blob.BlobStore;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.RetiredBlob;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes the files of the retired-blob table, each after its release time and after the readers
/// that may still need it; the only deleter of files that ever had a row. No file goes before the
/// loss of its row is durable; then the file first and its line in the table second, so that a
/// crash between the two leaves nothing behind.
public final class Sweeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int BATCH = 1000;
    private static final long PAUSE_MILLIS = 250;
    private static final long READER_POLL_MILLIS = 20;
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

    private int sweepBatch() throws EngineException, BlobException {
        List<RetiredBlob> due =
                database.readDurable(tables -> tables.retiredBlobs().due(tables.now(), BATCH));
        if (due.isEmpty()) {
            return 0;
        }
        awaitReaders(gate.ticket());
        blobs.deleteAll(
                due.stream().map(retired -> ContentRows.ref(retired.blob())).toList());
        List<PartRow.BlobAddress> gone = due.stream().map(RetiredBlob::blob).toList();
        database.write(entry(gone.size()), tx -> {
            tx.retiredBlobs().delete(gone);
            return gone;
        });
        return gone.size();
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
        List<BlobRef> found = new ArrayList<>();
        blobs.forEach(fromShard, found::add);
        List<BlobRef> orphans = database.read(tables -> found.stream()
                .filter(ref -> !tables.parts().refersTo(ContentRows.address(ref))
                        && !tables.retiredBlobs().holds(ContentRows.address(ref)))
                .toList());
        blobs.deleteAll(orphans);
        return orphans.size();
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
