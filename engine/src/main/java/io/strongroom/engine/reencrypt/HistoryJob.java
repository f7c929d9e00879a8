package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobSpec;

/// Brings what is planned to another encryption, and tells at its end what has come into the scope
/// meanwhile.
final class HistoryJob {
    private HistoryJob() {}

    static JobWork of(JobTools tools) {
        ObjectWork anew = new ReencryptWork(tools, job -> history(job).options(), match(tools));
        ObjectWork wrapping = new RewrapWork(tools, match(tools));
        PageWork pages = new ObjectPages(tools, new EitherWork(anew, wrapping));
        return new PlannedJob(
                tools,
                pages,
                (tables, job) -> new HistoryPlanner(tables, match(tools, tables, job))
                        .left(tables.jobItems().failedVersions(job.id())));
    }

    /// As the target of a job says.
    private record EitherWork(ObjectWork anew, ObjectWork wrapping) implements ObjectWork {
        private ObjectWork of(JobRow job) {
            return history(job).target() instanceof HistoryTarget.Wrapping ? wrapping : anew;
        }

        @Override
        public String event(JobRow job) {
            return of(job).event(job);
        }

        @Override
        public OnObject at(Tables tables, JobRow job) throws EngineException {
            return of(job).at(tables, job);
        }
    }

    private static Aim.Source match(JobTools tools) {
        return (tables, job) -> match(tools, tables, job);
    }

    private static HistoryMatch match(JobTools tools, Tables tables, JobRow job) throws EngineException {
        return HistoryMatch.of(tables, tools.vault(), history(job));
    }

    private static JobSpec.History history(JobRow job) {
        return (JobSpec.History) job.snapshot().spec();
    }
}
