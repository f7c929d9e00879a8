package io.strongroom.app.console.overview;

import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.Refusal;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.job.ListJobs;
import java.util.List;

/// What works now and what was refused lately.
///
/// @param jobs that have not ended, oldest first
/// @param refusals newest first
/// @param keys for their names
record Activity(List<JobSnapshot> jobs, List<Refusal> refusals, List<KeyEntry> keys) {
    static final Activity NONE = new Activity(List.of(), List.of(), List.of());

    private static final int NEWEST_JOBS = 50;
    private static final int REFUSALS = 3;

    /// Reads it; blocks.
    static Activity read(Engine engine, Tasks.Progress progress) throws EngineException {
        progress.checkCancelled();
        return new Activity(
                engine.jobs().list().run(call(engine), ListJobs.Request.newest(NEWEST_JOBS)).stream()
                        .filter(job -> !job.state().isEnded())
                        .toList()
                        .reversed(),
                engine.audit().refusals().run(call(engine), REFUSALS),
                engine.keys().list().run(call(engine), KeyFilter.VISIBLE));
    }

    private static Call call(Engine engine) {
        return engine.call(CallOrigin.CONSOLE);
    }
}
