package io.strongroom.engine.kms;

import io.strongroom.engine.kms.KeyTime.Due;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.KeyVersionRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down what time has done to keys: deletes those whose date has passed, destroys expired and long deleted
/// material, rotates what is due. Nothing depends on when this runs: every use sees the same through [KeyTime].
///
/// Removing a row does not erase it from the file. Whatever removes material therefore says in the same transaction
/// that the root key must rotate ([RootRotation#order]): what remains of the row then opens with nothing that exists.
public final class KeyTransitions {
    private static final Logger LOG = LoggerFactory.getLogger(KeyTransitions.class);

    private final Database database;
    private final KeyVault vault;

    public KeyTransitions(Database database, KeyVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// Writes down everything that is due, each with its own record. A key that cannot be settled does not hold up the
    /// others.
    public void settle() throws EngineException {
        for (KeyId id : database.read(tables -> tables.keys().due(tables.now()))) {
            try {
                settle(id);
            } catch (EngineException e) {
                LOG.warn("What is due for key {} could not be done now", id, e);
            }
        }
    }

    private void settle(KeyId id) throws EngineException {
        Optional<Due> due = database.read(tables -> due(tables, id));
        if (due.isPresent()) {
            database.write(entry(due.get(), id), tx -> carryOut(tx, id));
        }
    }

    /// The key, with a new version if one is due.
    KeyRow rotated(KeyRow key) throws EngineException {
        if (!KeyTime.isRotationDue(key, database.now())) {
            return key;
        }
        return database.write(entry(Due.ROTATION, key.id()), tx -> {
            carryOut(tx, key.id());
            return vault.get(tx, key.id());
        });
    }

    private static AuditEntry entry(Due due, KeyId key) {
        return AuditEntry.byStore(due.event(), key.toString());
    }

    private static Optional<Due> due(Tables tables, KeyId id) throws EngineException {
        Optional<KeyRow> key = tables.keys().find(id);
        return key.isEmpty()
                ? Optional.empty()
                : KeyTime.due(key.get(), tables.keyVersions().of(id), tables.now());
    }

    /// Looks once more within the write: two may have seen the same key due.
    private boolean carryOut(Tx tx, KeyId id) throws EngineException {
        Optional<Due> due = due(tx, id);
        if (due.isEmpty()) {
            tx.note("done", "before");
            return false;
        }
        KeyRow key = tx.keys().find(id).orElseThrow();
        switch (due.get()) {
            case DELETION -> KeyRemoval.remove(tx, key, vault.name(tx, id));
            case EXPIRY -> expire(tx, key);
            case DESTRUCTION -> destroy(tx, key);
            case ROTATION -> vault.rotateIfDue(tx, key);
        }
        return true;
    }

    private static void expire(Tx tx, KeyRow key) throws EngineException {
        KeyRow expired = KeyTime.at(key, tx.now());
        tx.keys().update(expired);
        tx.note("keyState", expired.state().apiName());
        destroy(tx, key);
    }

    private static void destroy(Tx tx, KeyRow key) throws EngineException {
        for (KeyVersionRow version : tx.keyVersions().of(key.id())) {
            tx.keyVersions().update(KeyTime.at(version, key, tx.now()));
        }
        RootRotation.order(tx);
    }
}
