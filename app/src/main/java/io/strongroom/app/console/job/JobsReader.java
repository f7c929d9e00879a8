package io.strongroom.app.console.job;

import io.strongroom.app.console.key.KeyNames;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.job.ListJobs;
import io.strongroom.engine.usecase.job.WatchJobs;
import java.util.List;
import java.util.function.Consumer;

/// Reads the newest jobs, and the names of the keys they are about. Blocks; only called inside a
/// task.
record JobsReader(Engine engine) {
    /// What is read at once.
    record Read(List<JobSnapshot> jobs, KeyNames keys) {}

    private Call call() {
        return engine.call(CallOrigin.CONSOLE);
    }

    Read read() throws EngineException {
        return new Read(
                engine.jobs().list().run(call(), ListJobs.Request.newest(ListJobs.MAX_ROWS)),
                KeyNames.of(engine.keys().list().run(call(), KeyFilter.VISIBLE)));
    }

    WatchJobs.Watch watch(Consumer<JobSnapshot> news) throws EngineException {
        return engine.jobs().watch().run(call(), news);
    }
}
