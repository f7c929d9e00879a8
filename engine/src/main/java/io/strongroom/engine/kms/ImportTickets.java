package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.crypto.RsaUnwrapper;
import io.strongroom.engine.crypto.RsaWrap;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.ImportSessionRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.TokenFault;
import io.strongroom.engine.model.WrappingAlgorithm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Import tickets: each with a pair of its own, good for any number of imports into one key, and
/// nothing after 24 hours. Older tickets of a key stay good until they expire. Safe for many
/// threads.
public final class ImportTickets implements AutoCloseable {
    /// How long a ticket is good.
    public static final Duration LIFE = Duration.ofHours(24);

    /// How many other tickets are tried to tell whose wrapping key was used.
    private static final int TRIED = 32;

    private final Database database;
    private final ImportedMaterial imported;
    private final RootKey root;
    private final ImportTokens tokens;

    /// @param importKey the auxiliary key of import sessions; stays the caller's
    public ImportTickets(Database database, ImportedMaterial imported, RootKey root, SecretBytes importKey) {
        this.database = database;
        this.imported = imported;
        this.root = root;
        this.tokens = new ImportTokens(root.storeId(), importKey);
    }

    /// A new ticket; takes up to half a second.
    ///
    /// @throws EngineException with [Problem.WrappingNotOffered], [Problem.KeyNotFound],
    ///     [Problem.OriginForbids]
    public ImportTicket issue(KeyId key, WrappingAlgorithm algorithm, AuditEntry entry) throws EngineException {
        Wrapping.padding(algorithm);
        database.read(tables -> imported.admit(tables, key, KeyOperation.GET_PARAMETERS_FOR_IMPORT));
        try (RsaWrap.Pair pair = RsaWrap.newPair()) {
            return database.write(entry, tx -> issue(tx, key, algorithm, pair));
        }
    }

    private ImportTicket issue(Tx tx, KeyId key, WrappingAlgorithm algorithm, RsaWrap.Pair pair)
            throws EngineException {
        imported.admit(tx, key, KeyOperation.GET_PARAMETERS_FOR_IMPORT);
        tx.importSessions().removeExpired(tx.now());
        UUID id = UUID.randomUUID();
        Instant expiresAt = tx.now().plus(LIFE);
        byte[] wrapped = root.wrapImportKey(pair.privateKey(), key.value(), id);
        tx.importSessions().insert(new ImportSessionRow(id, key, algorithm, pair.publicKey(), wrapped, expiresAt));
        tx.note("tokenExpireTime", expiresAt.toString());
        byte[] token = tokens.seal(new ImportTokens.Token(id, key, algorithm, expiresAt));
        return new ImportTicket(key, algorithm, pair.publicKey(), token, expiresAt);
    }

    /// The session of a token that was issued for `key` and is still good.
    ///
    /// @throws EngineException with [Problem.InvalidImportToken], [Problem.ExpiredImportToken]
    ImportSessionRow redeem(Tables tables, KeyId key, byte[] token) throws EngineException {
        return switch (tokens.read(token)) {
            case ImportTokens.Reading.Mistaken(TokenFault fault) -> throw invalid(key, fault);
            case ImportTokens.Reading.Genuine(ImportTokens.Token genuine) -> session(tables, key, genuine);
        };
    }

    private static ImportSessionRow session(Tables tables, KeyId key, ImportTokens.Token token) throws EngineException {
        if (!token.key().equals(key)) {
            throw invalid(key, TokenFault.OTHER_KEY);
        }
        return open(tables, key, token.session(), token.expiresAt());
    }

    private static ImportSessionRow open(Tables tables, KeyId key, UUID id, Instant expiresAt) throws EngineException {
        if (!tables.now().isBefore(expiresAt)) {
            throw new EngineException(new Problem.ExpiredImportToken(key, expiresAt));
        }
        Optional<ImportSessionRow> session = tables.importSessions()
                .find(id)
                .filter(found -> found.key().equals(key) && found.expiresAt().equals(expiresAt));
        return session.orElseThrow(() -> invalid(key, TokenFault.WITHDRAWN));
    }

    /// Refuses a session that ended meanwhile.
    void requireOpen(Tables tables, ImportSessionRow session) throws EngineException {
        open(tables, session.key(), session.id(), session.expiresAt());
    }

    private static EngineException invalid(KeyId key, TokenFault fault) {
        return new EngineException(new Problem.InvalidImportToken(key, fault));
    }

    /// Opens what was wrapped for a session.
    RsaUnwrapper unwrapper(ImportSessionRow session) throws EngineException {
        try (SecretBytes privateKey =
                root.unwrapImportKey(session.wrappedPrivateKey(), session.key().value(), session.id())) {
            return RsaUnwrapper.of(privateKey);
        } catch (AuthenticationFailedException e) {
            throw new EngineException(new Problem.KeyTampered(session.key().toString()), e);
        }
    }

    /// Opens what was wrapped for the newest sessions but this one.
    List<RsaUnwrapper> unwrappersBut(Tables tables, ImportSessionRow session) throws EngineException {
        List<RsaUnwrapper> unwrappers = new ArrayList<>();
        for (ImportSessionRow other : tables.importSessions().newest(TRIED)) {
            if (!other.id().equals(session.id())) {
                unwrappers.add(unwrapper(other));
            }
        }
        return unwrappers;
    }

    /// Destroys the private keys of tickets that have expired.
    public void removeExpired() throws EngineException {
        if (database.read(tables -> tables.importSessions().anyExpired(tables.now()))) {
            database.write(AuditEntry.byStore("ExpireImportTokens", "key"), tx -> {
                int gone = tx.importSessions().removeExpired(tx.now());
                tx.note("sessions", Integer.toString(gone));
                return gone;
            });
        }
    }

    @Override
    public void close() {
        tokens.close();
    }
}
