package io.strongroom.engine.usecase;

import io.strongroom.engine.kms.KeyPermit;
import io.strongroom.engine.model.AccessExplanation;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import java.util.List;

/// One thing a caller can ask for. [#run] is the only way in: resolve names, authorise, perform, record what was
/// refused or failed. What succeeds is recorded in the transaction of what it changed. Safe for
/// many threads.
///
/// @param <Q> what is asked
/// @param <R> what is answered
public abstract class UseCase<Q, R> {
    private final Door door;

    protected UseCase(Door door) {
        this.door = door;
    }

    /// Does what is asked, for the caller of `call`.
    ///
    /// @throws EngineException with the problem that explains a "no"; nothing is changed then
    public final R run(Call call, Q request) throws EngineException {
        Q settled = settle(call, request);
        List<Permission> permissions = permissions(settled);
        if (!isOwnAffair(call.caller(), settled)) {
            for (Permission permission : permissions) {
                door.require(call, event(), permission);
            }
        }
        try {
            return perform(call, settled);
        } catch (EngineException e) {
            door.failed(call, event(), permissions.getFirst().resource(), e);
            throw e;
        }
    }

    /// What [#run] would be asked for at the door, and what the answers would be. Changes and records nothing.
    ///
    /// @throws EngineException with what keeps a name from being resolved
    public final List<AccessExplanation.Check> needed(Call call, Q request) throws EngineException {
        return permissions(resolved(request)).stream()
                .map(permission -> door.check(call, permission))
                .toList();
    }

    private Q settle(Call call, Q request) throws EngineException {
        try {
            return resolved(request);
        } catch (EngineException e) {
            // Who may not ask does not learn either which names there are.
            List<Permission> permissions = permissions(request);
            for (Permission permission : permissions) {
                door.require(call, event(), permission);
            }
            door.failed(call, event(), permissions.getFirst().resource(), e);
            throw e;
        }
    }

    /// What the caller may do with CMKs while content is read or written.
    protected final KeyPermit permit(Call call) {
        return door.permit(call);
    }

    /// The request with every name replaced by the id it stands for now, so that what is allowed
    /// and what is done are about the same thing. Changes nothing.
    protected Q resolved(Q request) throws EngineException {
        return request;
    }

    /// Whether a user asks about nobody but themselves, for which no permission is needed.
    protected boolean isOwnAffair(Caller caller, Q request) {
        return false;
    }

    /// The name of the operation in the trail.
    protected final String event() {
        return getClass().getSimpleName();
    }

    /// What the caller must be allowed; the first one names the resource in the trail. Never
    /// empty, also for a request that could not be resolved.
    protected abstract List<Permission> permissions(Q request);

    /// Does it, after the check.
    protected abstract R perform(Call call, Q request) throws EngineException;
}
