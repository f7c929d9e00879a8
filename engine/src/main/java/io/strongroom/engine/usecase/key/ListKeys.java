package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.ArrayList;
import java.util.List;

/// Lists CMKs with their aliases and versions, oldest first.
public final class ListKeys extends Reading<KeyFilter, List<KeyEntry>> {
    private final Database database;
    private final KeyVault vault;

    public ListKeys(Door door, Database database, KeyVault vault) {
        super(door);
        this.database = database;
        this.vault = vault;
    }

    @Override
    protected List<Permission> permissions(KeyFilter filter) {
        return List.of(Permission.onKeys("kms:ListKeys"), Permission.onAliases("kms:ListAliases"));
    }

    @Override
    protected List<KeyEntry> read(Call call, KeyFilter filter) throws EngineException {
        return database.read(tables -> list(tables, filter));
    }

    private List<KeyEntry> list(Tables tables, KeyFilter filter) throws EngineException {
        List<KeyEntry> keys = new ArrayList<>();
        for (KeyRow key : vault.list(tables)) {
            if (filter == KeyFilter.ALL || key.kind() != KeyKind.OSS_RING) {
                keys.add(vault.describe(tables, key));
            }
        }
        return List.copyOf(keys);
    }
}
