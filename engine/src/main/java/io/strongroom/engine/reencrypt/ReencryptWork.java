package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.Problem;
import java.util.Optional;
import java.util.function.Function;

/// Encrypts each object of a plan anew.
final class ReencryptWork implements ObjectWork {
    private final Function<JobRow, HistoryOptions> options;
    private final Aim.Source aims;
    private final ReencryptObject reencrypt;

    /// @param options how a job copies
    /// @param aims what becomes of objects in jobs of this kind
    ReencryptWork(JobTools tools, Function<JobRow, HistoryOptions> options, Aim.Source aims) {
        this.options = options;
        this.aims = aims;
        this.reencrypt =
                new ReencryptObject(tools.content().reads(), tools.content().writes(), tools.access());
    }

    @Override
    public String event(JobRow job) {
        return "ReencryptObject";
    }

    @Override
    public OnObject at(Tables tables, JobRow job) throws EngineException {
        Aim aim = aims.at(tables, job);
        return new Reencrypting(reencrypt, aim, new ReencryptObject.Order(aim, options.apply(job), job.id()));
    }

    private record Reencrypting(ReencryptObject reencrypt, Aim aim, ReencryptObject.Order order) implements OnObject {
        @Override
        public Optional<ObjectRow> apply(long versionId, Step step) throws EngineException {
            return reencrypt.apply(versionId, order, step);
        }

        @Override
        public boolean concernsTheJob(Problem problem) {
            return aim.concernsTheJob(problem);
        }
    }
}
