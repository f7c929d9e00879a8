package io.strongroom.engine.meta;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.WrappingAlgorithm;
import io.strongroom.engine.model.WrappingKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Import tickets that can still be redeemed; each row carries a code, so that an exchanged key or
/// a prolonged expiry is found on use.
public final class ImportSessionTable {
    private static final String COLUMNS =
            "session_id, key_id, algorithm, key_spec, public_key, wrapped_private_key, expires_at, mac";

    private final Handle handle;
    private final RowMac mac;

    ImportSessionTable(Handle handle, RowMac mac) {
        this.handle = handle;
        this.mac = mac;
    }

    /// The session of this id.
    ///
    /// @throws EngineException with [Problem.KeyTampered] when the row was changed from outside
    public Optional<ImportSessionRow> find(UUID id) throws EngineException {
        List<ImportSessionRow> found =
                checked(handle.createQuery("select " + COLUMNS + " from import_session where session_id = :session")
                        .bind("session", id)
                        .map((row, _) -> read(row))
                        .list());
        return found.stream().findFirst();
    }

    /// Sessions of all keys, those that live longest first.
    public List<ImportSessionRow> newest(int limit) throws EngineException {
        return checked(handle.createQuery("select " + COLUMNS
                        + " from import_session order by expires_at desc, session_id fetch first :limit rows only")
                .bind("limit", limit)
                .map((row, _) -> read(row))
                .list());
    }

    /// Whether any session has expired by `now`.
    public boolean anyExpired(Instant now) {
        return handle.createQuery("select count(*) from import_session where expires_at <= :now")
                        .bind("now", Columns.millis(now))
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /// Stores a new session.
    public void insert(ImportSessionRow session) {
        bind(
                        handle.createUpdate("insert into import_session (" + COLUMNS + ") values (:session, :key,"
                                + " :algorithm, :spec, :publicKey, :privateKey, :expiresAt, :mac)"),
                        session)
                .execute();
    }

    /// Another wrapped form of the same private key; empty when there is none.
    @FunctionalInterface
    public interface Rewrap {
        Optional<byte[]> of(ImportSessionRow session);
    }

    /// Replaces the wrapped private keys of all sessions but those that were changed from outside,
    /// which end: a new ticket is asked for quickly.
    public void rewrapAll(Rewrap rewrap) {
        for (Stored stored : handle.createQuery("select " + COLUMNS + " from import_session")
                .map((row, _) -> read(row))
                .list()) {
            ImportSessionRow session = stored.row();
            if (Arrays.equals(stored.mac(), code(session, stored.spec()))) {
                rewrap.of(session).ifPresent(wrapped -> update(session.wrappedAs(wrapped)));
            } else {
                remove(session.id());
            }
        }
    }

    private void update(ImportSessionRow session) {
        bind(
                        handle.createUpdate("update import_session set wrapped_private_key = :privateKey, mac = :mac"
                                + " where session_id = :session and key_id = :key and algorithm = :algorithm"
                                + " and key_spec = :spec and public_key = :publicKey and expires_at = :expiresAt"),
                        session)
                .execute();
    }

    private void remove(UUID id) {
        handle.createUpdate("delete from import_session where session_id = :session")
                .bind("session", id)
                .execute();
    }

    /// Ends the sessions of keys that are gone.
    public void removeOfGoneKeys() {
        handle.createUpdate("delete from import_session where key_id not in (select key_id from cmk)")
                .execute();
    }

    /// Ends the sessions that have expired by `now`.
    public int removeExpired(Instant now) {
        return handle.createUpdate("delete from import_session where expires_at <= :now")
                .bind("now", Columns.millis(now))
                .execute();
    }

    private <S extends SqlStatement<S>> S bind(S statement, ImportSessionRow session) {
        return statement
                .bind("session", session.id())
                .bind("key", session.key().value())
                .bind("algorithm", session.algorithm().name())
                .bind("spec", session.algorithm().keySpec().name())
                .bind("publicKey", session.publicKey())
                .bind("privateKey", session.wrappedPrivateKey())
                .bind("expiresAt", Columns.millis(session.expiresAt()))
                .bind("mac", code(session, session.algorithm().keySpec()));
    }

    private byte[] code(ImportSessionRow session, WrappingKeySpec spec) {
        return mac.of(
                "import_session",
                session.id(),
                session.key(),
                session.algorithm(),
                spec,
                session.publicKey(),
                session.wrappedPrivateKey(),
                Columns.millis(session.expiresAt()));
    }

    private record Stored(ImportSessionRow row, WrappingKeySpec spec, byte[] mac) {}

    private List<ImportSessionRow> checked(List<Stored> stored) throws EngineException {
        List<ImportSessionRow> rows = new ArrayList<>(stored.size());
        for (Stored one : stored) {
            mac.check(one.mac(), one.row().key().toString(), code(one.row(), one.spec()));
            rows.add(one.row());
        }
        return rows;
    }

    private static Stored read(ResultSet row) throws SQLException {
        ImportSessionRow session = new ImportSessionRow(
                Columns.uuid(row, "session_id"),
                new KeyId(Columns.uuid(row, "key_id")),
                WrappingAlgorithm.valueOf(row.getString("algorithm")),
                Columns.bytes(row, "public_key"),
                Columns.bytes(row, "wrapped_private_key"),
                Columns.instant(row, "expires_at"));
        return new Stored(session, WrappingKeySpec.valueOf(row.getString("key_spec")), Columns.bytes(row, "mac"));
    }
}
