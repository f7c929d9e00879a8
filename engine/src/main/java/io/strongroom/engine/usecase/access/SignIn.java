package io.strongroom.engine.usecase.access;

import io.strongroom.engine.kms.AccessSecrets;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.UserTable.UserRow;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Outcome;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.usecase.Call;
import java.util.Optional;

/// Tells who somebody is by name and password. Not a use case: whom it is asked by is not known before.
public final class SignIn {
    private static final String EVENT = "ConsoleSignin";

    private final Database database;

    public SignIn(Database database) {
        this.database = database;
    }

    /// Checks a password. Takes as long for a user who is not there or has none.
    ///
    /// @param password stays the caller's, who wipes it
    /// @throws EngineException with [Problem.SignInRefused], which does not tell what was wrong
    public Caller run(UserName name, char[] password) throws EngineException {
        Optional<UserRow> user = database.read(tables -> tables.users().find(name));
        Optional<String> stored =
                user.filter(row -> row.state() == AccessState.ENABLED).flatMap(UserRow::password);
        boolean right = AccessSecrets.matches(password, stored);
        Call call = Call.of(name.caller(), CallOrigin.CONSOLE);
        if (!right) {
            EngineException refusal = new EngineException(new Problem.SignInRefused(name.value()));
            database.record(call.entry(EVENT, "user/" + name)
                    .ended(Outcome.REFUSED, refusal.problem().code()));
            throw refusal;
        }
        database.record(call.entry(EVENT, "user/" + name));
        return name.caller();
    }
}
