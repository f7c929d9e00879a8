package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.call;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.FormerContent;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.reencrypt.JobStore;
import io.strongroom.engine.usecase.job.ListJobs;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import java.nio.file.Path;
import java.util.List;

/// The process that [HistoryKillTest] kills: ends the jobs it finds, and then brings everything to one
/// encryption after the other, until it dies.
public final class KilledHistory {
    private KilledHistory() {}

    /// @param arguments the folder that the store's folder is in
    public static void main(String[] arguments) throws Exception {
        try (JobStore store = JobStore.open(KilledJob.options(Path.of(arguments[0])))) {
            store.engine().jobs().watch().run(call(), KilledHistory::tell);
            while (true) {
                List<JobSnapshot> jobs = store.engine().jobs().list().run(call(), ListJobs.Request.newest(1000));
                for (JobSnapshot job : jobs) {
                    store.ended(job.id());
                }
                store.ended(next(store.engine(), jobs).id());
            }
        }
    }

    /// Every third re-encryption keeps what it replaces and is undone by the job after it.
    private static JobSnapshot next(Engine engine, List<JobSnapshot> jobs) throws EngineException {
        if (!jobs.isEmpty()
                && jobs.getFirst().spec() instanceof JobSpec.History history
                && history.options().former() instanceof FormerContent.Keep) {
            return engine.jobs().undo().run(call(), jobs.getFirst().id());
        }
        HistoryOptions options =
                jobs.size() % 3 == 0 ? HistoryOptions.USUAL.with(new FormerContent.Keep(30)) : HistoryOptions.USUAL;
        HistoryPlan plan = plan(engine, rule(jobs.size()));
        return engine.jobs()
                .startReencryption()
                .run(call(), new StartReencryption.Request(plan, options, JobLimits.NONE));
    }

    /// What the job of this number, counted from 0, brings everything to.
    static EncryptionRule rule(int number) {
        return Workload.RULES.get(number % Workload.RULES.size());
    }

    static HistoryPlan plan(Engine engine, EncryptionRule rule) throws EngineException {
        return engine.jobs()
                .previewReencryption()
                .run(call(), new PreviewReencryption.Request(HistoryScope.all(), new HistoryTarget.Rule(rule)));
    }

    /// One line is one write, so that a kill cuts between lines.
    private static void tell(JobSnapshot job) {
        if (job.progress().objects() > 0) {
            System.out.println(KilledJob.STEP);
        }
    }
}
