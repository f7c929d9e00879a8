package io.strongroom.engine.usecase.access;

import io.strongroom.engine.kms.AccessSecrets;
import io.strongroom.engine.meta.AccessKeyTable.AccessKeyRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.AccessKeyEntry;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.NewAccessKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.Arrays;
import java.util.List;

/// Makes an access key, whose secret is told this once.
///
/// Source: RAM, CreateAccessKey; at most two for each user.
public final class CreateAccessKey extends UseCase<Caller, NewAccessKey> {
    /// Most keys of one user.
    public static final int MAX_KEYS = 2;

    private final Database database;
    private final AccessSecrets secrets;

    public CreateAccessKey(Door door, Database database, AccessSecrets secrets) {
        super(door);
        this.database = database;
        this.secrets = secrets;
    }

    @Override
    protected List<Permission> permissions(Caller request) {
        return List.of(Permission.onUser("ram:CreateAccessKey", request.name()));
    }

    @Override
    protected NewAccessKey perform(Call call, Caller request) throws EngineException {
        String id = AccessSecrets.newId();
        char[] secret = AccessSecrets.newSecret();
        byte[] wrapped = secrets.wrap(id, secret);
        try {
            AccessKeyEntry entry = store(call, request, id, wrapped);
            return new NewAccessKey(entry, secret);
        } catch (EngineException e) {
            Arrays.fill(secret, '\0');
            throw e;
        }
    }

    private AccessKeyEntry store(Call call, Caller owner, String id, byte[] wrapped) throws EngineException {
        return database.write(call.entry(event(), "user/" + owner.name()).with("accessKeyId", id), tx -> {
            if (!owner.equals(Caller.ROOT)) {
                UserStep.get(tx, new UserName(owner.name()));
            }
            if (tx.accessKeys().of(owner).size() >= MAX_KEYS) {
                throw new EngineException(new Problem.TooManyAccessKeys(owner.name(), MAX_KEYS));
            }
            AccessKeyEntry entry = new AccessKeyEntry(id, owner, AccessState.ENABLED, tx.now());
            tx.accessKeys().insert(new AccessKeyRow(entry, wrapped));
            return entry;
        });
    }
}
