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

/// Points an alias to another CMK. New writes that name the alias use that key from now on; what is stored stays under
/// the key it was encrypted with.
public final class UpdateAlias extends UseCase<UpdateAlias.Request, AliasEntry> {
    private final Database database;
    private final KeyAliases aliases;

    public UpdateAlias(Door door, Database database, KeyAliases aliases) {
        super(door);
        this.database = database;
        this.aliases = aliases;
    }

    /// @param former the key that the alias names now; found by the store
    public record Request(KeyAlias alias, KeyId key, Optional<KeyId> former) {
        /// `alias` shall name `key`.
        public static Request of(KeyAlias alias, KeyId key) {
            return new Request(alias, key, Optional.empty());
        }
    }

    @Override
    protected Request resolved(Request request) throws EngineException {
        KeyId now =
                database.read(tables -> aliases.find(tables, request.alias()).key());
        return new Request(request.alias(), request.key(), Optional.of(now));
    }

    @Override
    protected List<Permission> permissions(UpdateAlias.Request request) {
        List<Permission> needed = new ArrayList<>();
        needed.add(Permission.onKey("kms:UpdateAlias", request.key()));
        request.former().ifPresent(key -> needed.add(Permission.onKey("kms:UpdateAlias", key)));
        needed.add(Permission.onAlias("kms:UpdateAlias", request.alias()));
        return needed;
    }

    @Override
    protected AliasEntry perform(Call call, UpdateAlias.Request request) throws EngineException {
        KeyAliases.requireFree(request.alias());
        return database.write(
                call.entry(event(), request.key().toString())
                        .with("aliasName", request.alias().value())
                        .with("formerKeyId", request.former().orElseThrow().toString()),
                tx -> aliases.repoint(tx, request.alias(), request.former().orElseThrow(), request.key()));
    }
}
