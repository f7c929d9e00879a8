package io.strongroom.engine;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One process holds a store at a time. The lock file also says whether the last holder closed it
/// in order, and if not, from which shard on files without a row may lie.
final class StoreLock implements AutoCloseable {
    private static final String NAME = "strongroom.lock";
    private static final Pattern CONTENT = Pattern.compile("process (\\d+)\nstate (clean|open)\nshard (\\d+)\n");
    private static final int MAX_BYTES = 256;

    /// Folders this process holds. It must not even open their lock files again: closing any
    /// channel of a file gives back all POSIX locks the process has on it.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;
    private final Optional<Integer> suspectShard;

    private StoreLock(Path folder, FileChannel channel, FileLock lock, Optional<Integer> suspectShard) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
        this.suspectShard = suspectShard;
    }

    /// Takes the lock.
    ///
    /// @throws EngineException with [Problem.StoreInUse]
    static StoreLock take(Path folder) throws EngineException {
        if (!HELD.add(folder)) {
            long own = ProcessHandle.current().pid();
            throw new EngineException(new Problem.StoreInUse(folder.toString(), Optional.of(own)));
        }
        try {
            return takeFile(folder);
        } catch (EngineException | RuntimeException e) {
            HELD.remove(folder);
            throw e;
        }
    }

    private static StoreLock takeFile(Path folder) throws EngineException {
        try {
            FileChannel channel = FileChannel.open(
                    folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return new StoreLock(folder, channel, lock, suspectShard(content(channel)));
                }
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
            Optional<Long> holder = holder(content(channel));
            channel.close();
            throw new EngineException(new Problem.StoreInUse(folder.toString(), holder));
        } catch (IOException e) {
            throw new EngineException(new Problem.FolderNotWritable(folder.toString()), e);
        }
    }

    private static Optional<Long> holder(String content) {
        Matcher matcher = CONTENT.matcher(content);
        return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }

    private static Optional<Integer> suspectShard(String content) {
        Matcher matcher = CONTENT.matcher(content);
        if (content.isEmpty() || (matcher.matches() && matcher.group(2).equals("clean"))) {
            return Optional.empty();
        }
        return Optional.of(matcher.matches() ? Integer.parseInt(matcher.group(3)) : 0);
    }

    private static String content(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(MAX_BYTES);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
    }

    /// Where to look for files without a row; empty after an orderly close.
    Optional<Integer> suspectShard() {
        return suspectShard;
    }

    /// Notes, durably, that files without a row may appear from `shard` on until the store is
    /// closed in order.
    void opened(int shard) throws IOException {
        write("open", shard);
    }

    /// Notes that everything has its row.
    void closedInOrder() throws IOException {
        write("clean", 0);
    }

    private void write(String state, int shard) throws IOException {
        String content = "process " + ProcessHandle.current().pid() + "\nstate " + state + "\nshard " + shard + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII)), 0);
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        try {
            lock.release();
            channel.close();
        } finally {
            HELD.remove(folder);
        }
    }
}
