package io.strongroom.engine.reencrypt;

import io.strongroom.engine.content.ContentProgress;
import io.strongroom.engine.content.ContentReplacement;
import io.strongroom.engine.content.ObjectReads;
import io.strongroom.engine.meta.FormerRow;
import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.Problem;
import java.util.Optional;

/// Puts back, object by object, what another job replaced: the kept files are read and verified first,
/// then one transaction exchanges rows, if the version still has what the job put there.
final class UndoWork implements ObjectWork {
    private final JobTools tools;

    UndoWork(JobTools tools) {
        this.tools = tools;
    }

    static JobWork of(JobTools tools) {
        return new PlannedJob(tools, new ObjectPages(tools, new UndoWork(tools)), (_, _) -> 0);
    }

    @Override
    public String event(JobRow job) {
        return "UndoObject";
    }

    @Override
    public OnObject at(Tables tables, JobRow job) {
        JobSpec.Undo undo = (JobSpec.Undo) job.snapshot().spec();
        return new PuttingBack(undo.of());
    }

    private final class PuttingBack implements OnObject {
        private final JobId undone;

        PuttingBack(JobId undone) {
            this.undone = undone;
        }

        @Override
        public boolean concernsTheJob(Problem problem) {
            return Aim.isOfTheStore(problem);
        }

        @Override
        public Optional<ObjectRow> apply(long versionId, Step step) throws EngineException {
            Optional<FormerRow> former =
                    tools.database().read(tables -> tables.formerContent().find(undone, versionId));
            Optional<ObjectReads.Snapshot> kept = former.isEmpty()
                    ? Optional.empty()
                    : tools.content()
                            .reads()
                            .openFormer(
                                    former.get(),
                                    tools.access().permit(step.entry().caller()));
            if (former.isEmpty() || kept.isEmpty()) {
                return Optional.empty();
            }
            try (ObjectReads.Snapshot snapshot = kept.get()) {
                tools.access().requireWrite(step.entry().caller(), snapshot.name());
                requireLeft(former.get(), snapshot);
                tools.content().reads().verify(snapshot, new ContentProgress(step.copied(), step.stopping()));
                return Optional.of(putBack(snapshot, former.get(), step));
            }
        }

        /// Nobody reads for nothing what cannot be put back.
        private void requireLeft(FormerRow former, ObjectReads.Snapshot kept) throws EngineException {
            Optional<ObjectRow> now =
                    tools.database().read(tables -> tables.objects().find(former.versionId()));
            if (now.filter(former::isReplacedBy).isEmpty()) {
                throw notLeft(kept);
            }
        }

        private ObjectRow putBack(ObjectReads.Snapshot kept, FormerRow former, Step step) throws EngineException {
            return tools.database().write(step.entry(), tx -> {
                ObjectRow now = tx.objects()
                        .find(former.versionId())
                        .filter(_ -> tx.formerContent()
                                .find(undone, former.versionId())
                                .isPresent())
                        .orElseThrow(() -> notLeft(kept));
                if (!ContentReplacement.putBack(tx, now, former)) {
                    throw notLeft(kept);
                }
                step.beside().write(tx, now);
                return now;
            });
        }

        private EngineException notLeft(ObjectReads.Snapshot kept) {
            return new EngineException(
                    new Problem.NotAsJobLeftIt(kept.name().bucket(), kept.name().key(), undone));
        }
    }
}
