package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobException;
import io.strongroom.engine.blob.StagedBlob;
import java.util.Optional;

/// Forces a large blob to the disk in the background while it is still being written, so that
/// little is left to do at its end. For one thread; needs one reserved thread beside it.
final class EarlySync {

    private static final long STRIDE = 64L << 20;

    private final Workers workers;
    private final StagedBlob staged;
    private Optional<Pending<?>> running = Optional.empty();
    private long unforced;

    EarlySync(Workers workers, StagedBlob staged) {
        this.workers = workers;
        this.staged = staged;
    }

    /// Counts what was written and starts a sync when it is time, unless one is still running.
    void written(int bytes) {
        unforced += bytes;
        if (unforced >= STRIDE && running.filter(sync -> !sync.isDone()).isEmpty()) {
            unforced = 0;
            running = Optional.of(workers.submit(this::settle));
        }
    }

    /// Waits for the sync that runs. Its failure is not lost: the blob remembers it and cannot be
    /// finished.
    void await() {
        running.ifPresent(Pending::failure);
    }

    private boolean settle() throws BlobException {
        staged.settle();
        return true;
    }
}
