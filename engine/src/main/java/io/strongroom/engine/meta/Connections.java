package io.strongroom.engine.meta;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import org.h2.engine.Session;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Jdbi;

/// The open database: one connection that writes, a pool whose user may only read.
///
/// H2 neither syncs nor orders its writes on commit; the committer forces each batch with
/// `CHECKPOINT SYNC`. The database is closed by us alone, in order (`DB_CLOSE_ON_EXIT=FALSE`).
final class Connections implements AutoCloseable {
    private static final String READER = "reader";
    private static final int READERS = 8;
    private static final int TIDY_BELOW_PERCENT = 60;
    private static final int TIDY_BYTES = 4 * 1024 * 1024;
    private static final int MIN_CACHE_KIB = 16 * 1024;
    private static final int MAX_CACHE_KIB = 256 * 1024;
    private static final int SHUTDOWN_ATTEMPTS = 3;

    /// All statements of one read see the same moment.
    private static final String SNAPSHOT = "set session characteristics as transaction isolation level snapshot";

    private final Path folder;
    private final String fileIdentity;
    private final Connection writer;
    private final MVStore store;
    private final HikariDataSource pool;
    private final Jdbi readers;
    private final char[] readerSecret;
    private final FileRoom room;
    private final ForcedMark mark;

    private Connections(
            Path folder, Connection writer, HikariDataSource pool, char[] readerSecret, FileRoom room, ForcedMark mark)
            throws SQLException {
        this.folder = folder;
        this.store = store(writer);
        this.fileIdentity = Long.toHexString(Recovery.identity(store));
        this.readerSecret = readerSecret;
        this.room = room;
        this.mark = mark;
        this.writer = writer;
        this.pool = pool;
        this.readers = Jdbi.create(pool);
    }

    static Connections open(DatabaseOptions options) throws SQLException, EngineException {
        String base = base(options.folder(), options.fileScheme());
        char[] ownerSecret = options.keys().file().use(key -> secret(key, ""));
        char[] readerSecret = options.keys().file().use(key -> secret(key, READER));
        JdbcDataSource owner = source(ownerUrl(base), "sa", ownerSecret);
        recover(options);
        Connection writer = owner.getConnection();
        MVStore store = store(writer);
        try {
            saveFromOneThread(store);
            execute(writer, "create user if not exists reader password 'reader'");
            Schema.migrate(owner, options.folder());
            ForcedMark mark =
                    ForcedMark.open(file(options.folder(), options.fileScheme()) + ".mv.db", Recovery.identity(store));
            sync(writer, store, mark);
            forceFolder(options.folder());
            writer.setAutoCommit(false);
            FileRoom room = FileRoom.under(options.folder());
            return new Connections(
                    options.folder(), writer, pool(source(base, READER, readerSecret)), readerSecret, room, mark);
        } catch (IOException e) {
            letGo(writer, store);
            throw new SQLException(e);
        } catch (SQLException | EngineException | RuntimeException e) {
            letGo(writer, store);
            throw e;
        } finally {
            Arrays.fill(ownerSecret, '\0');
        }
    }

    private static void recover(DatabaseOptions options) throws SQLException {
        char[] withUser = options.keys().file().use(key -> secret(key, ""));
        char[] file = Arrays.copyOf(withUser, withUser.length - 1);
        try {
            Recovery.run(file(options.folder(), options.fileScheme()) + ".mv.db", file);
        } finally {
            Arrays.fill(withUser, '\0');
            Arrays.fill(file, '\0');
        }
    }

    /// H2's own thread would save while the committer changes tables. It takes the tables one after
    /// the other, so that what it saves may hold a change without the note that takes it back; a
    /// crash then leaves rows that belong to nobody and block those who want to write them.
    private static void saveFromOneThread(MVStore store) {
        store.setAutoCommitDelay(0);
    }

    /// Only the owner may set what the database works with; readers name no more than the file
    /// and its cipher.
    private static String base(Path folder, String scheme) {
        return "jdbc:h2:" + file(folder, scheme) + ";CIPHER=AES";
    }

    private static String file(Path folder, String scheme) {
        return scheme + folder.toAbsolutePath().resolve("store");
    }

    private static String ownerUrl(String base) {
        long cache = Math.clamp(Runtime.getRuntime().maxMemory() / 1024 / 8, MIN_CACHE_KIB, MAX_CACHE_KIB);
        // Closing would move what is left of older states, over what the last forced one still holds.
        return base + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;MAX_COMPACT_TIME=0;CACHE_SIZE=" + cache;
    }

    /// The source keeps the array it is given and copies it for each connection.
    private static JdbcDataSource source(String url, String user, char[] secret) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPasswordChars(secret);
        return source;
    }

    /// H2 takes "file secret, space, user secret" as one password.
    private static char[] secret(byte[] key, String userSecret) {
        char[] secret = new char[key.length * 2 + 1 + userSecret.length()];
        for (int i = 0; i < key.length; i++) {
            secret[2 * i] = HexFormat.of().toHighHexDigit(key[i]);
            secret[2 * i + 1] = HexFormat.of().toLowHexDigit(key[i]);
        }
        secret[key.length * 2] = ' ';
        userSecret.getChars(0, userSecret.length(), secret, key.length * 2 + 1);
        return secret;
    }

    private static HikariDataSource pool(JdbcDataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(0);
        config.setAutoCommit(false);
        config.setConnectionInitSql(SNAPSHOT);
        config.setPoolName("strongroom-readers");
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    Connection writer() {
        return writer;
    }

    Jdbi readers() {
        return readers;
    }

    /// Makes everything committed so far survive loss of power.
    ///
    /// Whatever may still be on its way to the file is waited for first: `CHECKPOINT SYNC` alone
    /// forces the file without it.
    void sync() throws SQLException {
        sync(writer, store, mark);
    }

    private static void sync(Connection writer, MVStore store, ForcedMark mark) throws SQLException {
        try {
            store.commit();
            store.executeFilestoreOperation(() -> {});
        } catch (MVStoreException e) {
            throw new SQLException(e);
        }
        long version = store.getCurrentVersion();
        execute(writer, "checkpoint sync");
        if (store.isClosed()) {
            // A write in the background failed meanwhile; forcing a closed file does nothing.
            throw new SQLException("the database closed its file");
        }
        mark.write(version);
    }

    /// Writes the file, as it is encrypted, into a zip file; the caller is the thread that writes.
    void copyTo(OutputStream out) throws SQLException, IOException {
        sync();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            store.getFileStore().backup(zip);
        } catch (MVStoreException e) {
            throw new SQLException(e);
        }
    }

    /// Writes together again what older states left scattered, a little at a time; for moments
    /// when nothing else is to do. The caller is the thread that writes.
    ///
    /// @return whether more is to be gained
    boolean tidy() throws SQLException {
        try {
            boolean more = store.compact(TIDY_BELOW_PERCENT, TIDY_BYTES);
            sync();
            return more;
        } catch (MVStoreException e) {
            throw new SQLException(e);
        }
    }

    /// Keeps the file from growing where it need not; after [#sync].
    void makeRoom() throws SQLException {
        try {
            room.compact(store, this::sync);
        } catch (MVStoreException e) {
            throw new SQLException(e);
        }
    }

    private static MVStore store(Connection writer) throws SQLException {
        Session session = writer.unwrap(JdbcConnection.class).getSession();
        if (session instanceof SessionLocal local) {
            return local.getDatabase().getStore().getMvStore();
        }
        throw new SQLException("the database is not in this process");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        closePool();
        try (mark;
                writer) {
            sync();
            execute(writer, "shutdown");
        } finally {
            store.closeImmediately();
        }
    }

    /// Closes in order and writes the file anew, without what was changed or deleted. H2 forces the
    /// new file before it takes the place of the old one.
    void closeCompacted() throws SQLException {
        closePool();
        try (mark;
                writer) {
            execute(writer, "shutdown compact");
        } finally {
            store.closeImmediately();
        }
        forceFolder(folder);
    }

    /// Only then has the old file lost its name for good. Windows cannot open a directory as a
    /// file; NTFS journals its names itself.
    private static void forceFolder(Path folder) throws SQLException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /// Tells this database file from the one that takes its place when it is written anew.
    String fileIdentity() {
        return fileIdentity;
    }

    private void closePool() {
        pool.close();
        Arrays.fill(readerSecret, '\0');
    }

    /// Lets go of everything without writing, after the database failed.
    void abandon() {
        closePool();
        // The mark goes last, so that whatever fails the database's own files are let go.
        try (mark) {
            letGo(writer, store);
        } catch (SQLException _) {
            // The database is broken already; what counts is that its files are let go.
        }
    }

    /// What a thread of H2's own met in the background is told by the next statement, whichever that
    /// is, which is not carried out then; so it is said again. A file that stays open all the same
    /// stays locked, and nobody could open the database again.
    private static void letGo(Connection writer, MVStore store) throws SQLException {
        try (writer) {
            for (int attempt = 0; attempt < SHUTDOWN_ATTEMPTS && !store.isClosed(); attempt++) {
                shutDown(writer);
            }
        } finally {
            store.closeImmediately();
        }
    }

    private static void shutDown(Connection writer) {
        try {
            execute(writer, "shutdown immediately");
        } catch (SQLException _) {
            // It is asked again, or its file is closed without it.
        }
    }
}
