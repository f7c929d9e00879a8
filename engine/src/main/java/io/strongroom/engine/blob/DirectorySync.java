package io.strongroom.engine.blob;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Forces one directory for everybody who changed it: a caller is served by a force that *began
/// after* its call, and one force serves all who called before it began. There is no thread of its
/// own; the first who finds no force running leads the next one, without holding the lock
/// meanwhile.
///
/// Safe for any number of threads. When a force fails, everybody it was to serve gets the failure.
final class DirectorySync {

    private final Path directory;
    private final Disk disk;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private Round forming = new Round();
    private boolean running;

    DirectorySync(Path directory, Disk disk) {
        this.directory = directory;
        this.disk = disk;
    }

    /// Returns when everything the caller did in this directory before is on the disk.
    void force() throws IOException {
        Round mine;
        boolean leads;
        lock.lock();
        try {
            mine = forming;
            while (running && !mine.done) {
                ended.awaitUninterruptibly();
            }
            // Not done and nothing running: nobody has started this round yet, because a started
            // one runs until done.
            leads = !mine.done;
            if (leads) {
                running = true;
                forming = new Round();
            }
        } finally {
            lock.unlock();
        }
        if (leads) {
            lead(mine);
        }
        mine.throwFailure();
    }

    private void lead(Round round) {
        Optional<IOException> failure = Optional.of(new IOException("The directory sync did not end"));
        try {
            disk.forceDirectory(directory);
            failure = Optional.empty();
        } catch (IOException e) {
            failure = Optional.of(e);
        } finally {
            end(round, failure);
        }
    }

    private void end(Round round, Optional<IOException> failure) {
        lock.lock();
        try {
            round.failure = failure;
            round.done = true;
            running = false;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// One force and those who wait for it. Written under the lock before anybody reads it.
    private static final class Round {

        private boolean done;
        private Optional<IOException> failure = Optional.empty();

        private void throwFailure() throws IOException {
            if (failure.isPresent()) {
                // A new exception per caller: a shared one would collect the suppressed
                // exceptions of all.
                IOException cause = failure.get();
                throw new IOException(cause.getMessage(), cause);
            }
        }
    }
}
