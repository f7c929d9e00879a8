package io.strongroom.engine.durability;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.h2.mvstore.DataUtils;
import org.h2.store.fs.FilePath;

/// The database's files on a disk that fails at a chosen step or loses its power; what
/// [io.strongroom.engine.blob.FaultyDisk] is to the content. Steps are writes, cuts and forces.
///
/// The real file holds what the system would show; of each page written since the last force, what
/// the disk held before is kept aside. Safe for any number of threads.
public final class DatabaseFiles {
    public static final String SCHEME = "faulty:";
    private static final int PAGE = 4096;
    private static final Map<Path, DatabaseFiles> ALL = new ConcurrentHashMap<>();

    static {
        FilePath.register(new FaultyFilePath());
    }

    /// How a step fails.
    enum Fault {
        /// This step fails; later ones work.
        EIO,
        /// This step writes a half and finds the disk full; later ones work.
        ENOSPC,
        /// The process dies before this step.
        CRASH
    }

    private static final class Unforced {
        final TreeMap<Long, byte[]> before = new TreeMap<>();
        long forcedLength;
    }

    private final Map<Path, Unforced> files = new HashMap<>();
    private int steps;
    private int failing = -1;
    private Fault fault = Fault.EIO;
    private boolean dead;
    private int life;
    private volatile Runnable beforeWrite = () -> {};
    private volatile Runnable beforeForce = () -> {};

    /// The database files below `folder`; what they hold now counts as forced.
    public static DatabaseFiles of(Path folder) {
        DatabaseFiles files = new DatabaseFiles();
        ALL.put(folder.toAbsolutePath().normalize(), files);
        return files;
    }

    static DatabaseFiles owning(Path file) {
        return ALL.entrySet().stream()
                .filter(entry -> file.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /// Writes, cuts and forces so far.
    public synchronized int steps() {
        return steps;
    }

    synchronized boolean isDead() {
        return dead;
    }

    synchronized void failAt(int k, Fault how) {
        failing = steps + k;
        fault = how;
    }

    /// Nothing fails any more; files opened before stay dead when there was a crash.
    synchronized void heal() {
        failing = -1;
        steps = 0;
        if (dead) {
            dead = false;
            life++;
            files.clear();
        }
    }

    /// Runs something before each write, outside of any lock.
    void beforeWrite(Runnable action) {
        beforeWrite = action;
    }

    /// Lets each write take this long.
    void slowWrites(long nanos) {
        beforeWrite = nanos > 0 ? () -> LockSupport.parkNanos(nanos) : () -> {};
    }

    /// Runs something before each force, outside of any lock.
    void beforeForce(Runnable action) {
        beforeForce = action;
    }

    /// From now on everything fails.
    synchronized void cut() {
        dead = true;
    }

    /// Makes the files what the disk held: pages that were never forced are gone, but for a share
    /// of them that the system happened to have written already.
    synchronized void losePower(Random random, double written) throws IOException {
        dead = true;
        for (Map.Entry<Path, Unforced> entry : files.entrySet()) {
            if (Files.exists(entry.getKey())) {
                restore(entry.getKey(), entry.getValue(), random, written);
            }
        }
        files.clear();
    }

    private static void restore(Path path, Unforced unforced, Random random, double written) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            long end = unforced.forcedLength;
            for (Map.Entry<Long, byte[]> page : unforced.before.entrySet()) {
                long at = page.getKey() * PAGE;
                if (random.nextDouble() < written) {
                    end = Math.max(end, Math.min(file.size(), at + PAGE));
                } else if (at < file.size() || at < unforced.forcedLength) {
                    file.write(ByteBuffer.wrap(page.getValue()), at);
                }
            }
            file.truncate(end);
        }
    }

    synchronized int life() {
        return life;
    }

    synchronized void alive(int since) throws IOException {
        if (dead || since != life) {
            throw new IOException("crashed");
        }
    }

    private Optional<Fault> step(int since) throws IOException {
        alive(since);
        steps++;
        if (steps != failing) {
            return Optional.empty();
        }
        if (fault == Fault.CRASH) {
            dead = true;
            throw new IOException("crashed");
        }
        return Optional.of(fault);
    }

    int write(int since, Path path, FileChannel file, ByteBuffer bytes, long position) throws IOException {
        beforeWrite.run();
        synchronized (this) {
            Optional<Fault> failure = step(since);
            keep(path, file, position, position + bytes.remaining());
            if (failure.isPresent()) {
                bytes.limit(bytes.position() + (failure.get() == Fault.ENOSPC ? bytes.remaining() / 2 : 0));
                file.write(bytes, position);
                throw new IOException(failure.get() == Fault.ENOSPC ? "No space left on device" : "Input/output error");
            }
            return file.write(bytes, position);
        }
    }

    synchronized void truncate(int since, Path path, FileChannel file, long size) throws IOException {
        if (step(since).isPresent()) {
            throw new IOException("Input/output error");
        }
        keep(path, file, size, Math.max(size, file.size()));
        file.truncate(size);
    }

    void force(int since, Path path, FileChannel file) throws IOException {
        beforeForce.run();
        synchronized (this) {
            if (step(since).isPresent()) {
                throw new IOException("Input/output error");
            }
            Unforced unforced = unforced(path, file);
            unforced.before.clear();
            unforced.forcedLength = file.size();
        }
    }

    /// One file takes the place of another; what was not forced of it stays so.
    synchronized void move(Path from, Path to, Runnable move) {
        try {
            if (step(life).isPresent()) {
                throw new IOException("Input/output error");
            }
        } catch (IOException e) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "moving", e);
        }
        move.run();
        files.remove(to);
        Optional.ofNullable(files.remove(from)).ifPresent(unforced -> files.put(to, unforced));
    }

    private Unforced unforced(Path path, FileChannel file) throws IOException {
        Unforced known = files.get(path);
        if (known != null) {
            return known;
        }
        Unforced fresh = new Unforced();
        fresh.forcedLength = file.size();
        files.put(path, fresh);
        return fresh;
    }

    private void keep(Path path, FileChannel file, long from, long to) throws IOException {
        Unforced unforced = unforced(path, file);
        for (long page = from / PAGE; page * PAGE < to; page++) {
            if (!unforced.before.containsKey(page)) {
                ByteBuffer before = ByteBuffer.allocate(PAGE);
                while (before.hasRemaining() && file.read(before, page * PAGE + before.position()) > 0) {}
                unforced.before.put(page, before.array());
            }
        }
    }
}
