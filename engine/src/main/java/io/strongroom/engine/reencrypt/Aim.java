package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.util.Optional;

/// What a job that encrypts anew decides of each object, by keys and rules as they were at one
/// moment.
interface Aim {
    /// What an object as it stands now is to become; empty when nothing is to be done with it.
    Optional<EncryptionRule> of(ObjectRow row);

    /// Whether a problem with one object stands against all others as well, so that the job cannot
    /// go on.
    boolean concernsTheJob(Problem problem);

    /// Problems of the store itself.
    static boolean isOfTheStore(Problem problem) {
        return switch (problem) {
            case Problem.DatabaseFailed _,
                    Problem.StoreSealed _,
                    Problem.WrongJobState _,
                    Problem.Cancelled _,
                    Problem.DiskFull _ -> true;
            default -> false;
        };
    }

    /// Where the aims of jobs of one kind come from.
    @FunctionalInterface
    interface Source {
        Aim at(Tables tables, JobRow job) throws EngineException;
    }
}
