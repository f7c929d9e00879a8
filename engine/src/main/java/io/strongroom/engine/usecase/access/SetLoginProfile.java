package io.strongroom.engine.usecase.access;

import io.strongroom.engine.kms.AccessSecrets;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.UserTable.UserRow;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;
import java.util.Optional;

/// Sets or takes away the password with which a user signs in to the console.
///
/// Source: RAM, CreateLoginProfile, DeleteLoginProfile.
public final class SetLoginProfile extends UseCase<SetLoginProfile.Request, UserEntry> {
    private final Database database;

    public SetLoginProfile(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param password stays the caller's, who wipes it; empty to take it away
    public record Request(UserName name, Optional<char[]> password) {}

    @Override
    protected List<Permission> permissions(SetLoginProfile.Request request) {
        return List.of(
                Permission.onUser("ram:CreateLoginProfile", request.name().value()));
    }

    @Override
    protected UserEntry perform(Call call, SetLoginProfile.Request request) throws EngineException {
        Optional<String> stored = request.password().isEmpty()
                ? Optional.empty()
                : Optional.of(hashed(request.password().get()));
        return database.write(
                call.entry(event(), "user/" + request.name()).with("password", stored.isPresent() ? "set" : "removed"),
                tx -> {
                    UserRow row = UserStep.get(tx, request.name()).with(stored);
                    tx.users().update(row);
                    return UserStep.entry(tx, row);
                });
    }

    private static String hashed(char[] password) throws EngineException {
        if (password.length < StoreSecret.Passphrase.MIN_LENGTH) {
            throw new EngineException(
                    new Problem.PassphraseTooShort(password.length, StoreSecret.Passphrase.MIN_LENGTH));
        }
        return AccessSecrets.hashed(password);
    }
}
