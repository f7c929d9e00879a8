package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.kms.NewKey;
import io.strongroom.engine.kms.NewKeys;
import io.strongroom.engine.kms.RotationInterval;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Makes a CMK. One of origin `Aliyun_KMS` can be used at once; one of origin `EXTERNAL` waits
/// for its material.
public final class CreateKey extends UseCase<CreateKey.Request, KeyEntry> {
    /// Longest description in characters.
    public static final int MAX_DESCRIPTION = 8192;

    private final Database database;
    private final NewKeys newKeys;
    private final KeyVault vault;

    public CreateKey(Door door, Database database, NewKeys newKeys, KeyVault vault) {
        super(door);
        this.database = database;
        this.newKeys = newKeys;
        this.vault = vault;
    }

    /// @param alias a first alias, if wanted
    /// @param rotation how often it rotates by itself, 7 to 730 days; not for imported material
    public record Request(
            KeyOrigin origin, KeySpec spec, String description, Optional<KeyAlias> alias, Optional<Duration> rotation) {
        /// A key that does not rotate by itself.
        public Request(KeyOrigin origin, KeySpec spec, String description, Optional<KeyAlias> alias) {
            this(origin, spec, description, alias, Optional.empty());
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        Permission create = Permission.onKeys("kms:CreateKey");
        return request.alias()
                .map(alias -> List.of(create, Permission.onAlias("kms:CreateAlias", alias)))
                .orElse(List.of(create));
    }

    @Override
    protected KeyEntry perform(Call call, Request request) throws EngineException {
        check(request);
        NewKey wanted = new NewKey(
                KeyKind.USER,
                request.origin(),
                request.spec(),
                request.description(),
                request.alias(),
                request.rotation());
        return database.write(call.entry(event(), "key"), tx -> {
            KeyRow key = newKeys.create(tx, wanted, call.caller().name());
            tx.note("origin", request.origin().apiName());
            request.alias().ifPresent(alias -> tx.note("aliasName", alias.value()));
            request.rotation().ifPresent(interval -> tx.note("rotationInterval", interval.toSeconds() + "s"));
            return vault.describe(tx, key);
        });
    }

    private static void check(Request request) throws EngineException {
        requireShort(request.description());
        if (request.alias().filter(KeyAlias::isReserved).isPresent()) {
            throw new EngineException(new Problem.ReservedAlias(request.alias().get()));
        }
        if (request.rotation().isPresent()) {
            if (request.origin() == KeyOrigin.EXTERNAL) {
                throw new EngineException(new Problem.InvalidArgument("EnableAutomaticRotation", "true"));
            }
            RotationInterval.require(request.rotation().get());
        }
    }

    static void requireShort(String description) throws EngineException {
        if (description.length() > MAX_DESCRIPTION) {
            throw new EngineException(new Problem.InvalidArgument("Description", description.substring(0, 32) + "…"));
        }
    }
}
