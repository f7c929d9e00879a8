package io.strongroom.engine.usecase.access;

import io.strongroom.engine.kms.AccessSecrets;
import io.strongroom.engine.meta.AccessKeyTable.AccessKeyRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Outcome;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.RequestId;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.usecase.Call;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells who signed a request with an access key. Not a use case: whom it is asked by is not known before.
///
/// What does not authenticate is recorded, under the owner's name where the key has one; what does is not,
/// since the operation that follows is.
public final class AccessKeySignature {
    private static final String EVENT = "Authenticate";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /// Whoever names a key that does not exist; no user has this name, which holds a space.
    private static final Caller NOBODY = new Caller("not authenticated");

    private final Database database;
    private final AccessSecrets secrets;

    public AccessKeySignature(Database database, AccessSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /// Compares what was signed with what the secret makes of it.
    ///
    /// @param <X> why it may refuse before it compares
    @FunctionalInterface
    public interface Check<X extends Exception> {
        /// Whether the signature is the one that `secret` makes, found out in the same time wherever both differ.
        ///
        /// @param secret wiped after the call; must neither be kept nor changed
        boolean matches(byte[] secret) throws X;
    }

    /// Who owns the key, if `check` finds the signature right.
    ///
    /// @param request under which id the answer and the trail have it
    /// @throws EngineException with [Problem.InvalidAccessKeyId], [Problem.SignatureDoesNotMatch] or, also when its
    ///     user is disabled, [Problem.AccessKeyDisabled]
    /// @throws X what `check` throws
    public <X extends Exception> Caller authenticate(String accessKeyId, RequestId request, Check<X> check)
            throws EngineException, X {
        if (!ID.matcher(accessKeyId).matches()) {
            throw refused(NOBODY, request, new Problem.InvalidAccessKeyId(accessKeyId), "?");
        }
        Found found = database.read(tables -> find(tables, accessKeyId));
        if (found.row().isEmpty()) {
            throw refused(NOBODY, request, new Problem.InvalidAccessKeyId(accessKeyId), accessKeyId);
        }
        Caller owner = found.row().get().entry().owner();
        if (found.state() == AccessState.DISABLED) {
            throw refused(owner, request, new Problem.AccessKeyDisabled(accessKeyId), accessKeyId);
        }
        if (!matches(found.row().get(), check)) {
            throw refused(owner, request, new Problem.SignatureDoesNotMatch(accessKeyId), accessKeyId);
        }
        return owner;
    }

    /// @param state disabled if the key or its owner is
    private record Found(Optional<AccessKeyRow> row, AccessState state) {}

    private static Found find(Tables tables, String id) throws EngineException {
        Optional<AccessKeyRow> row = tables.accessKeys().find(id);
        if (row.isEmpty() || row.get().entry().state() == AccessState.DISABLED) {
            return new Found(row, AccessState.DISABLED);
        }
        Caller owner = row.get().entry().owner();
        if (owner.equals(Caller.ROOT)) {
            return new Found(row, AccessState.ENABLED);
        }
        return new Found(
                row,
                tables.users()
                        .find(new UserName(owner.name()))
                        .map(user -> user.state())
                        .orElse(AccessState.DISABLED));
    }

    private <X extends Exception> boolean matches(AccessKeyRow row, Check<X> check) throws EngineException, X {
        byte[] secret = secrets.reveal(row.entry().id(), row.secret());
        try {
            return check.matches(secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /// Records a request that the endpoint answered with a fault of its own; returns when the record is durable.
    ///
    /// @param whose of whoever signed it; empty where that is not known
    /// @param request under which id it was answered
    /// @param operation what was asked for; empty where that is not known
    /// @param status of the answer, from 500 on
    public void failed(Optional<Caller> whose, RequestId request, String operation, int status) throws EngineException {
        database.record(Call.of(whose.orElse(NOBODY), CallOrigin.ENDPOINT)
                .under(request)
                .entry("ServeRequest", "endpoint")
                .with("operation", operation)
                .ended(Outcome.FAILED, Integer.toString(status)));
    }

    private EngineException refused(Caller whose, RequestId request, Problem problem, String id)
            throws EngineException {
        database.record(Call.of(whose, CallOrigin.ENDPOINT)
                .under(request)
                .entry(EVENT, "access-key/" + id)
                .ended(Outcome.REFUSED, problem.code()));
        return new EngineException(problem);
    }
}
