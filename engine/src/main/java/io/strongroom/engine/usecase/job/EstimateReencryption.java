package io.strongroom.engine.usecase.job;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.TimeEstimate;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.reencrypt.HistoryEstimate;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;

/// Tells how long the job of a plan would take, by copying some of its objects for some seconds at most
/// and taking the copies away again. Objects stay as they are; the trail records the measurement.
public final class EstimateReencryption extends Reading<EstimateReencryption.Request, TimeEstimate> {
    private final HistoryEstimate estimate;

    public EstimateReencryption(Door door, HistoryEstimate estimate) {
        super(door);
        this.estimate = estimate;
    }

    /// The job that would be started.
    public record Request(HistoryPlan plan, HistoryOptions options, JobLimits limits) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return StartReencryption.copying(request.plan());
    }

    @Override
    protected TimeEstimate read(Call call, Request request) throws EngineException {
        return estimate.measure(new HistoryEstimate.Order(
                call.entry(event(), "history"),
                request.plan(),
                request.options(),
                request.limits(),
                call.cancellation()::isRequested));
    }
}
