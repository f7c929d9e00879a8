package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.KeyAliases;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.AliasEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes a name from a CMK; the key stays as it is.
public final class DeleteAlias extends UseCase<DeleteAlias.Request, AliasEntry> {
    private final Database database;
    private final KeyAliases aliases;

    public DeleteAlias(Door door, Database database, KeyAliases aliases) {
        super(door);
        this.database = database;
        this.aliases = aliases;
    }

    /// @param key that the alias names now; found by the store
    public record Request(KeyAlias alias, Optional<KeyId> key) {
        /// `alias` shall go.
        public static Request of(KeyAlias alias) {
            return new Request(alias, Optional.empty());
        }
    }

    @Override
    protected Request resolved(Request request) throws EngineException {
        KeyId now =
                database.read(tables -> aliases.find(tables, request.alias()).key());
        return new Request(request.alias(), Optional.of(now));
    }

    @Override
    protected List<Permission> permissions(DeleteAlias.Request request) {
        List<Permission> needed = new ArrayList<>();
        request.key().ifPresent(key -> needed.add(Permission.onKey("kms:DeleteAlias", key)));
        needed.add(Permission.onAlias("kms:DeleteAlias", request.alias()));
        return needed;
    }

    @Override
    protected AliasEntry perform(Call call, DeleteAlias.Request request) throws EngineException {
        KeyAliases.requireFree(request.alias());
        KeyId key = request.key().orElseThrow();
        return database.write(
                call.entry(event(), key.toString())
                        .with("aliasName", request.alias().value()),
                tx -> aliases.remove(tx, request.alias(), key));
    }
}
