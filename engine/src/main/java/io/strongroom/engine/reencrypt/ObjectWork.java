package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/// What jobs of one kind do to each object version of their plan, one after the other or many at a
/// time.
interface ObjectWork {
    /// What the trail calls it.
    String event(JobRow job);

    /// The same by keys, buckets and rules as they are at one moment.
    OnObject at(Tables tables, JobRow job) throws EngineException;

    /// What is done to one object version.
    interface OnObject {
        /// Does it, with what `step` wants beside it in the same transaction.
        ///
        /// @return the row as it was before; empty when the version is gone or no longer wanted
        /// @throws EngineException with what keeps it from being done; then it is as it was
        Optional<ObjectRow> apply(long versionId, Step step) throws EngineException;

        /// Whether a problem with one object stands against all others as well, so that the job
        /// cannot go on.
        boolean concernsTheJob(Problem problem);
    }

    /// How it is to be done.
    ///
    /// @param entry what the trail records of it
    /// @param stopping whether to give up, between two segments
    /// @param copied hears how many bytes of the part that is being copied are
    record Step(AuditEntry entry, BooleanSupplier stopping, LongConsumer copied, Beside beside) {}

    /// What else belongs into the transaction that changes an object.
    @FunctionalInterface
    interface Beside {
        void write(Tx tx, ObjectRow before) throws EngineException;
    }
}
