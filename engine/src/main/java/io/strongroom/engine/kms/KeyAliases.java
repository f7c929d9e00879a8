package io.strongroom.engine.kms;

import io.strongroom.engine.meta.AliasTable.AliasRow;
import io.strongroom.engine.meta.AliasTable.FormerRow;
import io.strongroom.engine.meta.GoneKeyTable.GoneKey;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.AliasEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.FormerKey;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Names of CMKs. An alias whose key's deletion date has passed is gone with it, whether or not that was written down.
public final class KeyAliases {
    private final KeyVault vault;
    private final KeyAdmission admission;

    public KeyAliases(KeyVault vault, KeyAdmission admission) {
        this.vault = vault;
        this.admission = admission;
    }

    /// Refuses an alias that only the store may use.
    ///
    /// @throws EngineException with [Problem.ReservedAlias]
    public static void requireFree(KeyAlias alias) throws EngineException {
        if (alias.isReserved()) {
            throw new EngineException(new Problem.ReservedAlias(alias));
        }
    }

    /// The alias as it stands now.
    ///
    /// @throws EngineException with [Problem.AliasNotFound]
    public AliasEntry find(Tables tables, KeyAlias alias) throws EngineException {
        return present(tables, alias).orElseThrow(() -> new EngineException(new Problem.AliasNotFound(alias.value())));
    }

    /// The alias as it stands now, if it does.
    public Optional<AliasEntry> present(Tables tables, KeyAlias alias) throws EngineException {
        Optional<AliasRow> row = tables.aliases().find(alias);
        return row.isPresent() && vault.find(tables, row.get().key()).isPresent()
                ? row.map(KeyAliases::entry)
                : Optional.empty();
    }

    /// All aliases, or those of one key.
    ///
    /// @throws EngineException with [Problem.KeyNotFound] or [Problem.KeyDeleted]
    public List<AliasEntry> list(Tables tables, Optional<KeyId> key) throws EngineException {
        List<AliasRow> rows = key.isPresent()
                ? tables.aliases().of(vault.get(tables, key.get()).id())
                : tables.aliases().list();
        List<AliasEntry> found = new ArrayList<>(rows.size());
        for (AliasRow row : rows) {
            if (vault.find(tables, row.key()).isPresent()) {
                found.add(entry(row));
            }
        }
        return List.copyOf(found);
    }

    /// Gives `key` the alias.
    ///
    /// @throws EngineException with [Problem.AliasAlreadyExists] and what [KeyAdmission#admit] says
    public AliasEntry create(Tx tx, KeyAlias alias, KeyId key) throws EngineException {
        admission.admit(tx, key, KeyOperation.CREATE_ALIAS);
        free(tx, alias);
        AliasRow row = new AliasRow(alias, key, tx.now());
        tx.aliases().insert(row);
        return entry(row);
    }

    /// Refuses an alias that names a key. One whose key's date has passed is free: the key goes now instead of a
    /// little later.
    ///
    /// @throws EngineException with [Problem.AliasAlreadyExists]
    void free(Tx tx, KeyAlias alias) throws EngineException {
        Optional<AliasRow> row = tx.aliases().find(alias);
        if (row.isEmpty()) {
            return;
        }
        KeyId key = row.get().key();
        if (vault.find(tx, key).isPresent()) {
            throw new EngineException(new Problem.AliasAlreadyExists(alias, key));
        }
        KeyRemoval.remove(tx, tx.keys().find(key).orElseThrow(), vault.name(tx, key));
    }

    /// Points the alias from `former` to `target`.
    ///
    /// @throws EngineException with [Problem.AliasNotFound], [Problem.AliasMoved] and what
    ///     [KeyAdmission#admit] says of the target
    public AliasEntry repoint(Tx tx, KeyAlias alias, KeyId former, KeyId target) throws EngineException {
        AliasRow row = require(tx, alias, former);
        admission.admit(tx, target, KeyOperation.UPDATE_ALIAS);
        if (!former.equals(target)) {
            tx.aliases().repoint(row, target, tx.now());
        }
        return new AliasEntry(alias, target, row.createdAt());
    }

    /// Takes the alias from `key`.
    ///
    /// @throws EngineException with [Problem.AliasNotFound] or [Problem.AliasMoved]
    public AliasEntry remove(Tx tx, KeyAlias alias, KeyId key) throws EngineException {
        AliasRow row = require(tx, alias, key);
        admission.admit(tx, key, KeyOperation.DELETE_ALIAS);
        tx.aliases().remove(row, tx.now());
        return entry(row);
    }

    private AliasRow require(Tables tables, KeyAlias alias, KeyId key) throws EngineException {
        AliasEntry now = find(tables, alias);
        if (!now.key().equals(key)) {
            throw new EngineException(new Problem.AliasMoved(alias, key));
        }
        return new AliasRow(now.alias(), now.key(), now.createdAt());
    }

    /// Which keys bore the alias earlier, latest first, and what they still protect.
    public List<FormerKey> former(Tables tables, KeyAlias alias) throws EngineException {
        List<FormerRow> rows = new ArrayList<>();
        Optional<AliasRow> row = tables.aliases().find(alias);
        if (row.isPresent() && present(tables, alias).isEmpty()) {
            rows.add(new FormerRow(row.get().key(), tables.now()));
        }
        rows.addAll(tables.aliases().formerKeys(alias));
        Optional<KeyId> now = present(tables, alias).map(AliasEntry::key);
        List<Usage> usage = tables.counters().list(Optional.empty());
        List<FormerKey> former = new ArrayList<>();
        for (FormerRow earlier : rows) {
            if (!now.equals(Optional.of(earlier.key()))) {
                former.add(former(tables, earlier, usage));
            }
        }
        return List.copyOf(former);
    }

    private FormerKey former(Tables tables, FormerRow earlier, List<Usage> usage) throws EngineException {
        List<Usage> bound = usage.stream()
                .filter(one -> one.slice()
                        .wrappingKey()
                        .map(key -> key.key().equals(earlier.key()))
                        .orElse(false))
                .toList();
        return new FormerKey(
                earlier.key(),
                formerName(tables, earlier.key()),
                vault.find(tables, earlier.key()).map(KeyRow::state),
                earlier.until(),
                bound.stream().mapToLong(Usage::objects).sum(),
                bound.stream().mapToLong(Usage::bytes).sum());
    }

    private String formerName(Tables tables, KeyId key) throws EngineException {
        Optional<GoneKey> gone = tables.goneKeys().find(key);
        return gone.isPresent() ? gone.get().name() : vault.name(tables, key);
    }

    private static AliasEntry entry(AliasRow row) {
        return new AliasEntry(row.alias(), row.key(), row.createdAt());
    }
}
