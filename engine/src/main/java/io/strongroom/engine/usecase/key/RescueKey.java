package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.KeyActs;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.KeyAct;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyScope;
import io.strongroom.engine.model.RewrapTarget;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.reencrypt.JobStart;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings everything under a key under another one, and then takes the key out of use, if that is
/// wanted and nothing is left under it.
///
/// One job does both: the act happens in the transaction that finds the key empty, or not at all,
/// also when the store was closed or crashed in between. Everything stands in the trail under the
/// request of this call.
public final class RescueKey extends UseCase<RescueKey.Request, JobSnapshot> {
    private final JobStart start;

    public RescueKey(Door door, JobStart start) {
        super(door);
        this.start = start;
    }

    /// How objects are brought under the other key.
    public sealed interface Method {
        /// New wrapping, content untouched.
        record Rewrap() implements Method {}

        /// New data keys and new content, encrypted by `algorithm`; running uploads are rewrapped.
        record Reencrypt(DataAlgorithm algorithm) implements Method {}
    }

    /// @param target another key
    /// @param then what is done to `key` when nothing is left under it
    public record Request(KeyId key, KeyId target, Method method, Optional<KeyAct> then) {}

    @Override
    protected List<Permission> permissions(Request request) {
        List<Permission> permissions = new ArrayList<>();
        permissions.add(Permission.onKey("kms:ReEncryptFrom", request.key()));
        permissions.add(Permission.onKey("kms:ReEncryptTo", request.target()));
        permissions.add(Permission.onStore("strongroom:StartJob"));
        request.then()
                .map(act -> Permission.onKey("kms:" + KeyActs.operation(act).apiName(), request.key()))
                .ifPresent(permissions::add);
        return permissions;
    }

    @Override
    protected JobSnapshot perform(Call call, Request request) throws EngineException {
        return start.start(call.entry(event(), request.key().toString()), spec(request));
    }

    private static JobSpec.OverKey spec(Request request) {
        KeyScope scope = KeyScope.of(request.key());
        String target = request.target().toString();
        return switch (request.method()) {
            case Method.Rewrap() -> new JobSpec.Rewrap(scope, new RewrapTarget.Key(request.target()), request.then());
            case Method.Reencrypt(DataAlgorithm algorithm) ->
                new JobSpec.Reencrypt(
                        scope,
                        new EncryptionRule.Kms(new EncryptionRule.KeyChoice.Named(target), algorithm),
                        request.then());
        };
    }
}
