package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.KeyAliases;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.AliasEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.FormerKey;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;
import java.util.Optional;

/// Tells before an alias is given or moved which keys bore it earlier, and how much is still bound to each of them:
/// the alias says nothing about those objects. Changes nothing.
public final class PreviewAlias extends Reading<KeyAlias, PreviewAlias.Preview> {
    private final Database database;
    private final KeyAliases aliases;

    public PreviewAlias(Door door, Database database, KeyAliases aliases) {
        super(door);
        this.database = database;
        this.aliases = aliases;
    }

    /// @param present the key that the alias names now
    /// @param former keys that it named before, latest first; the present one is not among them
    public record Preview(Optional<AliasEntry> present, List<FormerKey> former) {
        public Preview {
            former = List.copyOf(former);
        }
    }

    @Override
    protected List<Permission> permissions(KeyAlias request) {
        return List.of(Permission.onAliases("kms:ListAliases"), Permission.onKeys("kms:ListKeys"));
    }

    @Override
    protected PreviewAlias.Preview read(Call call, KeyAlias request) throws EngineException {
        return database.read(tables -> new Preview(aliases.present(tables, request), aliases.former(tables, request)));
    }
}
