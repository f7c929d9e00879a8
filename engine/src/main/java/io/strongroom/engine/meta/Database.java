package io.strongroom.engine.meta;

import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The metadata of the store. Safe for use by many threads.
///
/// Every write names its audit entry and is durable when the call returns. When the disk fails
/// under the database, everything not yet acknowledged is refused with [Problem.DatabaseFailed],
/// and the next call opens it again.
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /// Names the file that is to be written anew; another file than that one has been.
    private static final String COMPACTION = "database.compaction";

    private final DatabaseOptions options;
    private final StoreClock clock;
    private final SecretBytes auditKey;
    private final RowMac mac;
    private final SecretBytes rowMacKey;
    private final SecretBytes fileKey;
    /// Whoever reads or writes passes it.
    private final Turnstile turnstile = new Turnstile();

    private volatile Session session;
    private boolean closed;
    private volatile boolean everFailed;

    private record Session(Connections connections, Committer committer) {}

    private Database(DatabaseOptions options) throws EngineException {
        this.auditKey = SecretBytes.adopt(options.keys().audit().copy());
        this.rowMacKey = SecretBytes.adopt(options.keys().rowMac().copy());
        this.fileKey = SecretBytes.adopt(options.keys().file().copy());
        this.mac = new RowMac(rowMacKey);
        this.options = new DatabaseOptions(
                options.folder(),
                options.fileScheme(),
                new DatabaseOptions.Keys(fileKey, rowMacKey, auditKey),
                options.clock());
        this.clock = new StoreClock(options.clock());
        this.session = openSession();
    }

    /// Opens the database, makes it when there is none, and brings its tables up to date.
    ///
    /// @throws EngineException with [Problem.DatabaseFailed] when it cannot be read
    public static Database open(DatabaseOptions options) throws EngineException {
        return new Database(options);
    }

    private Session openSession() throws EngineException {
        try {
            Files.createDirectories(options.folder());
            Connections connections = Connections.open(options);
            return new Session(connections, new Committer(connections, mac, auditKey, clock));
        } catch (SQLException | IOException | FlywayException | JdbiException e) {
            throw Failures.of(e);
        }
    }

    /// The store's time: never earlier than any recorded before, also across restarts.
    public Instant now() {
        return clock.now();
    }

    /// Runs `work` on one connection that may only read; everything it reads is of the same
    /// moment.
    public <T> T read(Read<T> work) throws EngineException {
        return turnstile.together(() -> read(session(), work));
    }

    /// Reads like [#read], and returns when what was read is durable. A read sees a commit a
    /// little before that; this is for who acts on it in a way that cannot be taken back.
    public <T> T readDurable(Read<T> work) throws EngineException {
        return turnstile.together(() -> {
            Session current = session();
            T result = read(current, work);
            current.committer().awaitDurable();
            return result;
        });
    }

    private <T> T read(Session current, Read<T> work) throws EngineException {
        try (Handle handle = current.connections().readers().open()) {
            try {
                return work.apply(new Tables(handle, mac, clock.now()));
            } finally {
                handle.getConnection().rollback();
            }
        } catch (SQLException | JdbiException e) {
            throw Failures.of(e);
        }
    }

    /// Runs `action` when every read that had begun before has ended: none of them still holds a
    /// row as it was before a write that is durable by now. Others wait meanwhile.
    public void afterReads(Runnable action) throws EngineException {
        turnstile.alone(() -> {
            action.run();
            return action;
        });
    }

    /// Runs `work` in the committer's next transaction and returns when it is durable.
    ///
    /// @throws EngineException what `work` throws (then nothing of it is kept), or
    ///     [Problem.DatabaseFailed] (then nobody knows: files that `work` refers to must stay)
    public <T> T write(AuditEntry entry, Write<T> work) throws EngineException {
        try {
            return turnstile.together(() -> session().committer().commit(entry, work));
        } catch (EngineException e) {
            everFailed |= e.problem() instanceof Problem.DatabaseFailed;
            throw e;
        }
    }

    /// Writes the database's file, as it is encrypted, into `zip` between two writes, and reads with `work` the very
    /// state that it holds. Those who write wait meanwhile; those who read do not.
    public <T> T snapshot(AuditEntry entry, OutputStream zip, Read<T> work) throws EngineException {
        return write(entry, _ -> {
            Session current = session();
            new DatabaseCopy(current.connections()).into(zip);
            return read(current, work);
        });
    }

    /// Whether a write ever ended without anybody knowing whether it survives; files without a row
    /// may then lie in the store.
    public boolean everFailed() {
        return everFailed;
    }

    /// Records something that changed nothing, such as a read; durable with the next batch.
    public void record(AuditEntry entry) throws EngineException {
        turnstile.together(() -> {
            session().committer().record(entry);
            return entry;
        });
    }

    /// Has the file written anew when the database closes, because rows that were changed or
    /// deleted must not remain in it.
    public void orderCompaction(Tx tx) {
        tx.settings().put(COMPACTION, session.connections().fileIdentity());
    }

    /// Writes the file anew now, without what was changed or deleted; waits for those who read or
    /// write, and lets others wait.
    ///
    /// @throws EngineException with [Problem.DatabaseFailed] when that failed; what is stored is
    ///     as it was then
    public void compact(AuditEntry entry) throws EngineException {
        turnstile.alone(() -> {
            Session current = session();
            current.committer().close(entry);
            try {
                current.connections().closeCompacted();
            } catch (SQLException e) {
                throw Failures.of(e);
            }
            reopen();
            return entry;
        });
    }

    private synchronized void reopen() throws EngineException {
        session = openSession();
    }

    private synchronized Session session() throws EngineException {
        if (closed) {
            throw new EngineException(new Problem.StoreSealed());
        }
        if (session.committer().hasFailed()) {
            LOG.warn("Opening the database again after it failed");
            session.connections().abandon();
            session = openSession();
        }
        return session;
    }

    /// Waits until everything queued is durable and closes the files in order.
    @Override
    public void close() throws EngineException {
        turnstile.alone(() -> {
            closeOnce();
            return closed;
        });
    }

    private synchronized void closeOnce() throws EngineException {
        if (closed) {
            return;
        }
        boolean failed = session.committer().hasFailed();
        boolean compacting = !failed && isCompactionOrdered();
        closed = true;
        session.committer().close(Committer.SEALING);
        try {
            if (failed) {
                session.connections().abandon();
            } else if (compacting) {
                closeCompacted(session.connections());
            } else {
                session.connections().close();
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        } finally {
            auditKey.close();
            rowMacKey.close();
            fileKey.close();
        }
    }

    /// Everything is durable by now, so a compaction that fails costs nothing but its purpose.
    private static void closeCompacted(Connections connections) {
        try {
            connections.closeCompacted();
        } catch (SQLException e) {
            LOG.warn("The database could not be compacted; it will be when it is closed again", e);
        }
    }

    private boolean isCompactionOrdered() {
        try {
            Optional<String> ordered = read(session, tables -> tables.settings().find(COMPACTION));
            return ordered.equals(Optional.of(session.connections().fileIdentity()));
        } catch (EngineException e) {
            LOG.warn("Whether the database is to be compacted cannot be read", e);
            return false;
        }
    }
}
