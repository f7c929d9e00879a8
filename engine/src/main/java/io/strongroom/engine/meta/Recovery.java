package io.strongroom.engine.meta;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a database file that was not closed in order to the newest state it holds.
///
/// H2 finds its newest state by the file's header, which names a state and where the next one was
/// expected. It writes the header before it knows where the newest state is, and not at all for
/// states at the end of the file, so that after a crash it may stop at an older state though a newer
/// one was written and forced. Its recovery mode looks at every block instead. What is newer than the
/// last state that was forced is dropped.
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final int BLOCK = 4096;
    private static final String CLEAN = "clean";

    private Recovery() {}

    /// @param name the database file
    /// @param key what encrypts it
    static void run(String name, char[] key) throws SQLException {
        if (!FileUtils.exists(name) || FileUtils.size(name) == 0) {
            return;
        }
        cutTornBlock(name);
        try {
            Header header = Header.read(name, key);
            if (!header.closedInOrder() || !markClosed(name, key)) {
                dropWhatWasNotForced(name, key, header.identity());
                mark(name, key);
            }
        } catch (MVStoreException e) {
            throw new SQLException(e);
        }
    }

    /// A file that was closed in order is whole, and may hold nothing any more of the states that
    /// were marked before: closing writes together what is left of them. So its last state is marked
    /// before anybody changes it.
    ///
    /// @return false when the file only says so
    private static boolean markClosed(String name, char[] key) throws SQLException {
        try {
            mark(name, key);
            return true;
        } catch (MVStoreException e) {
            LOG.warn("The database says that it was closed in order, but was not", e);
            return false;
        }
    }

    private static void mark(String name, char[] key) throws SQLException {
        try (MVStore store = builder(name, key).readOnly().open()) {
            long version = store.getCurrentVersion();
            OptionalLong marked = ForcedMark.read(name, identity(store));
            if (marked.isEmpty() || marked.getAsLong() != version) {
                try (ForcedMark mark = ForcedMark.open(name, identity(store))) {
                    mark.write(version);
                }
            }
        }
    }

    /// How a file was left, by its header alone: opening it would read states that may not be whole.
    private record Header(boolean closedInOrder, long identity) {
        static Header read(String name, char[] key) {
            HidingFile file = new HidingFile();
            file.open(name, true, key.clone());
            try {
                List<Map<String, String>> copies = file.headers();
                boolean clean = copies.size() == 2
                        && copies.getFirst().equals(copies.getLast())
                        && copies.getFirst().containsKey(CLEAN);
                long identity = copies.stream()
                        .mapToLong(copy -> DataUtils.readHexLong(copy, "created", 0))
                        .filter(created -> created != 0)
                        .findFirst()
                        .orElse(0);
                return new Header(clean, identity);
            } finally {
                file.close();
            }
        }
    }

    /// @see ForcedMark
    private static void dropWhatWasNotForced(String name, char[] key, long identity) throws SQLException {
        OptionalLong forced = ForcedMark.read(name, identity);
        if (forced.isPresent() && goBack(name, key, forced.getAsLong())) {
            return;
        }
        try (MVStore store = builder(name, key).recoveryMode().open()) {
            if (forced.isPresent()) {
                tell(store, forced.getAsLong());
            }
        }
    }

    /// Drops what is newer than a state.
    ///
    /// @return false when the file does not hold this state; it is as it was then
    private static boolean goBack(String name, char[] key, long version) {
        HidingFile file = new HidingFile();
        file.open(name, false, key.clone());
        try {
            file.hideNewerThan(version);
            MVStore store = new MVStore.Builder()
                    .adoptFileStore(file)
                    .autoCommitDisabled()
                    .autoCompactFillRate(0)
                    .open();
            if (store.getCurrentVersion() == version) {
                file.eraseHidden();
                store.close();
                return true;
            }
            store.closeImmediately();
            return false;
        } catch (MVStoreException e) {
            LOG.warn("The database does not hold state {} any more", version, e);
            return false;
        } finally {
            file.close();
        }
    }

    /// While a file is being closed H2 writes together what is left of older states, forces that, and
    /// only then lets go of them: where the marked state is gone, the newest one was forced.
    private static void tell(MVStore store, long version) throws SQLException {
        if (store.getMapNames().isEmpty()) {
            store.closeImmediately();
            throw new SQLException("the file holds no whole state; state " + version + " was forced");
        }
        LOG.warn(
                "The database was being closed when it stopped; it goes on with state {} after {}",
                store.getCurrentVersion(),
                version);
    }

    /// When the file was made, in milliseconds; a file that takes its place has another one. H2 holds
    /// it as a number in the session that made the file and as text in later ones.
    static long identity(MVStore store) {
        return DataUtils.readHexLong(store.getStoreHeader(), "created", 0);
    }

    private static MVStore.Builder builder(String name, char[] key) {
        return new MVStore.Builder()
                .fileName(name)
                .encryptionKey(key.clone())
                .autoCommitDisabled()
                .autoCompactFillRate(0);
    }

    /// A write that the disk cut short leaves a piece of a block at the end. H2's file cipher
    /// reads such a length as that of a shorter file, and would drop the last whole block with it.
    private static void cutTornBlock(String name) throws SQLException {
        long torn = FileUtils.size(name) % BLOCK;
        if (torn == 0) {
            return;
        }
        try (FileChannel file = FileUtils.open(name, "rw")) {
            file.truncate(file.size() - torn);
            file.force(true);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }
}
