package io.strongroom.engine.usecase.job;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.RewrapTarget;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.reencrypt.HistoryStart;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Starts the job that a plan describes: each of its object versions gets a new data key and new
/// content in its place, under the same name, with the same ETag, checksums, metadata and last
/// modification, unless it is to look like a copy. The new content is read back before it takes the old
/// one's place, if that is wanted; the old one is removed, overwritten, or kept for [UndoJob].
/// What was changed or removed since the plan was made is not overwritten.
///
/// The job runs where the store is open for running jobs.
public final class StartReencryption extends UseCase<StartReencryption.Request, JobSnapshot> {
    private final HistoryStart start;

    public StartReencryption(Door door, HistoryStart start) {
        super(door);
        this.start = start;
    }

    /// The plan as [PreviewReencryption] made it.
    ///
    /// @param limits how fast it may work at first; [LimitJob] sets others
    public record Request(HistoryPlan plan, HistoryOptions options, JobLimits limits) {
        /// With everything read back, as fast as it goes.
        public static Request of(HistoryPlan plan) {
            return new Request(plan, HistoryOptions.USUAL, JobLimits.NONE);
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        List<Permission> permissions = new ArrayList<>();
        permissions.add(Permission.onStore("strongroom:StartJob"));
        permissions.addAll(copying(request.plan()));
        return permissions;
    }

    /// What copying the objects of a plan asks for.
    static List<Permission> copying(HistoryPlan plan) {
        List<Permission> permissions = new ArrayList<>();
        for (String action : List.of("oss:GetObject", "oss:PutObject")) {
            for (BucketName bucket : plan.scope().buckets()) {
                permissions.add(
                        Permission.onObjects(action, bucket, plan.scope().prefix()));
            }
            if (plan.scope().buckets().isEmpty()) {
                permissions.add(Permission.onService(action));
            }
        }
        named(plan.target()).ifPresent(name -> permissions.add(Permission.onNamedKey("kms:GenerateDataKey", name)));
        return permissions;
    }

    private static Optional<String> named(HistoryTarget target) {
        Optional<EncryptionRule> rule = switch (target) {
            case HistoryTarget.BucketDefault() -> Optional.empty();
            case HistoryTarget.Rule(EncryptionRule wanted) -> Optional.of(wanted);
            case HistoryTarget.Wrapping(RewrapTarget by) -> by.rule();
        };
        return rule.filter(EncryptionRule.Kms.class::isInstance)
                .map(EncryptionRule.Kms.class::cast)
                .map(EncryptionRule.Kms::key)
                .flatMap(choice -> choice instanceof EncryptionRule.KeyChoice.Named(String name)
                        ? Optional.of(name)
                        : Optional.empty());
    }

    @Override
    protected JobSnapshot perform(Call call, Request request) throws EngineException {
        return start.start(call.entry(event(), "history"), request.plan(), request.options(), request.limits());
    }
}
