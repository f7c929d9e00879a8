package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.KeyAliases;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.AliasEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;
import java.util.Optional;

/// Lists aliases, sorted: all, or those of one CMK.
public final class ListAliases extends Reading<Optional<KeyId>, List<AliasEntry>> {
    private final Database database;
    private final KeyAliases aliases;

    public ListAliases(Door door, Database database, KeyAliases aliases) {
        super(door);
        this.database = database;
        this.aliases = aliases;
    }

    @Override
    protected List<Permission> permissions(Optional<KeyId> request) {
        return List.of(request.map(key -> Permission.onKey("kms:ListAliasesByKeyId", key))
                .orElse(Permission.onAliases("kms:ListAliases")));
    }

    @Override
    protected List<AliasEntry> read(Call call, Optional<KeyId> request) throws EngineException {
        return database.read(tables -> aliases.list(tables, request));
    }
}
