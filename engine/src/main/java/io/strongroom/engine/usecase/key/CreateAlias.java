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
import java.util.List;

/// Gives a CMK one more name. An alias names one key; a key may have many.
public final class CreateAlias extends UseCase<CreateAlias.Request, AliasEntry> {
    private final Database database;
    private final KeyAliases aliases;

    public CreateAlias(Door door, Database database, KeyAliases aliases) {
        super(door);
        this.database = database;
        this.aliases = aliases;
    }

    public record Request(KeyAlias alias, KeyId key) {}

    @Override
    protected List<Permission> permissions(CreateAlias.Request request) {
        return List.of(
                Permission.onKey("kms:CreateAlias", request.key()),
                Permission.onAlias("kms:CreateAlias", request.alias()));
    }

    @Override
    protected AliasEntry perform(Call call, CreateAlias.Request request) throws EngineException {
        KeyAliases.requireFree(request.alias());
        return database.write(
                call.entry(event(), request.key().toString())
                        .with("aliasName", request.alias().value()),
                tx -> aliases.create(tx, request.alias(), request.key()));
    }
}
