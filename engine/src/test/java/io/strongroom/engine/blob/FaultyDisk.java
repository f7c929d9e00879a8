package io.strongroom.engine.blob;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A disk for tests, on top of a real folder: it counts the steps that change something, fails at
/// a chosen one, and can lose its power. Reading is not a step, but fails as everything does after
/// a crash.
///
/// ```java
/// FaultyDisk disk = new FaultyDisk(folder);
/// disk.failAt(3, FaultyDisk.Fault.CRASH);   // the third step from now, and everything after
/// it, throws
/// …                                         // run the story
/// disk.losePower();                         // optional: drop what was not forced
/// disk.heal();                              // the machine is on again
/// ```
///
/// Safe for any number of threads; the steps of several threads are counted in the order they
/// come.
public final class FaultyDisk implements Disk {

    /// The kinds of steps that are counted.
    public enum Step {
        CREATE,
        OPEN,
        WRITE,
        FORCE,
        RENAME,
        CREATE_DIRECTORY,
        FORCE_DIRECTORY,
        DELETE,
        ERASE
    }

    /// How a step fails.
    public enum Fault {
        /// This step fails as a broken disk does; later ones work.
        EIO,
        /// This step fails as a full disk does, after half of what was to be written; later ones
        /// work.
        ENOSPC,
        /// The process dies before this step: it and everything after it throw.
        CRASH
    }

    private final Disk real = new RealDisk();
    private final DurableTree tree;
    private final Map<Step, Integer> counts = new EnumMap<>(Step.class);
    private int steps;
    private int failing = -1;
    private Fault fault = Fault.EIO;
    private boolean crashed;

    /// A disk that works, until told otherwise. What is below `root` now counts as forced.
    public FaultyDisk(Path root) throws IOException {
        this(root, Set.of());
    }

    /// The same, where the names `others` directly below `root` are not this disk's to change.
    public FaultyDisk(Path root, Set<String> others) throws IOException {
        this.tree = new DurableTree(root, others);
    }

    /// Steps taken since the beginning or [#heal], the failed one included.
    public synchronized int steps() {
        return steps;
    }

    /// Steps of one kind taken since the beginning or [#heal].
    public synchronized int steps(Step kind) {
        return counts.getOrDefault(kind, 0);
    }

    /// Lets the `k`th step from now on fail; 1 is the next one.
    public synchronized void failAt(int k, Fault how) {
        failing = steps + k;
        fault = how;
    }

    /// Lets nothing fail any more and counts from 0 again.
    public synchronized void heal() {
        failing = -1;
        crashed = false;
        steps = 0;
        counts.clear();
    }

    /// Makes the folder what it would be after a loss of power now: bytes and names that were
    /// never forced are gone, and so are deletions. Everything fails until [#heal].
    public synchronized void losePower() throws IOException {
        crashed = true;
        tree.losePower();
    }

    /// Whether the process has died.
    public synchronized boolean isDead() {
        return crashed;
    }

    private void step(Step kind) throws IOException {
        alive();
        steps++;
        counts.merge(kind, 1, Integer::sum);
        if (steps == failing) {
            crashed = fault == Fault.CRASH;
            throw new IOException(
                    switch (fault) {
                        case EIO -> "Input/output error";
                        case ENOSPC -> "No space left on device";
                        case CRASH -> "crashed";
                    });
        }
    }

    private void alive() throws IOException {
        if (crashed) {
            throw new IOException("crashed");
        }
    }

    @Override
    public synchronized DiskFile create(Path file) throws IOException {
        step(Step.CREATE);
        DiskFile created = real.create(file);
        tree.created(file, false);
        return new FaultyFile(file, created);
    }

    @Override
    public synchronized DiskFile open(Path file) throws IOException {
        step(Step.OPEN);
        return new FaultyFile(file, real.open(file));
    }

    @Override
    public synchronized void rename(Path from, Path to) throws IOException {
        step(Step.RENAME);
        real.rename(from, to);
        tree.renamed(from, to);
    }

    @Override
    public synchronized void delete(Path file) throws IOException {
        step(Step.DELETE);
        tree.deleting(file);
        real.delete(file);
    }

    @Override
    public synchronized void erase(Path file) throws IOException {
        step(Step.ERASE);
        tree.deleting(file);
        real.erase(file);
    }

    @Override
    public synchronized void createDirectory(Path directory) throws IOException {
        step(Step.CREATE_DIRECTORY);
        real.createDirectory(directory);
        tree.created(directory, true);
    }

    @Override
    public synchronized void forceDirectory(Path directory) throws IOException {
        step(Step.FORCE_DIRECTORY);
        tree.forcedDirectory(directory);
    }

    @Override
    public synchronized List<Path> list(Path directory) throws IOException {
        alive();
        return real.list(directory);
    }

    @Override
    public synchronized boolean exists(Path path) throws IOException {
        alive();
        return real.exists(path);
    }

    @Override
    public synchronized long size(Path file) throws IOException {
        alive();
        return real.size(file);
    }

    private final class FaultyFile implements DiskFile {

        private final Path path;
        private final DiskFile file;
        private long length;

        FaultyFile(Path path, DiskFile file) throws IOException {
            this.path = path;
            this.file = file;
        }

        @Override
        public void append(ByteBuffer bytes) throws IOException {
            synchronized (FaultyDisk.this) {
                try {
                    step(Step.WRITE);
                } catch (IOException e) {
                    if (fault == Fault.ENOSPC && !crashed) {
                        bytes.limit(bytes.position() + bytes.remaining() / 2);
                        file.append(bytes);
                    }
                    throw e;
                }
                length += bytes.remaining();
                file.append(bytes);
            }
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            synchronized (FaultyDisk.this) {
                alive();
            }
            return file.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            synchronized (FaultyDisk.this) {
                alive();
            }
            return file.size();
        }

        @Override
        public void force() throws IOException {
            synchronized (FaultyDisk.this) {
                step(Step.FORCE);
                tree.forcedFile(path, length);
            }
        }

        // A dead process has no open files either, so this never fails.
        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
