package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;

/// Tells everything about one CMK, named by id or alias, but its material.
public final class DescribeKey extends Reading<String, KeyEntry> {
    private final Database database;
    private final KeyVault vault;

    public DescribeKey(Door door, Database database, KeyVault vault) {
        super(door);
        this.database = database;
        this.vault = vault;
    }

    @Override
    protected String resolved(String name) throws EngineException {
        return KeyNames.idOf(database, vault, name);
    }

    @Override
    protected List<Permission> permissions(String name) {
        return List.of(Permission.onNamedKey("kms:DescribeKey", name));
    }

    @Override
    protected KeyEntry read(Call call, String name) throws EngineException {
        return database.read(tables -> vault.describe(tables, vault.get(tables, KeyNames.id(name))));
    }
}
