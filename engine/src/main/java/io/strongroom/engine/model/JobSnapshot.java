package io.strongroom.engine.model;

import java.time.Instant;
import java.util.Optional;

/// A job at one moment.
///
/// @param caller who started it
/// @param started when it first began to work
/// @param ended when it ended
/// @param limits how fast it may work
/// @param trouble why it failed, or what it could not finish
public record JobSnapshot(
        JobId id,
        JobSpec spec,
        JobState state,
        String caller,
        Plan plan,
        Progress progress,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> ended,
        JobLimits limits,
        Optional<Trouble> trouble) {
    /// The same job with another progress.
    public JobSnapshot with(Progress other) {
        return new JobSnapshot(id, spec, state, caller, plan, other, created, started, ended, limits, trouble);
    }

    /// What was there when the job was planned; never changes.
    ///
    /// @param hash hexadecimal SHA-256 over number and revision of every planned object version
    public record Plan(long objects, long bytes, long uploads, String hash) {}

    /// How far it has come.
    ///
    /// @param objects done, of those planned and those added
    /// @param failed objects and uploads that could not be done
    public record Progress(long objects, long bytes, long uploads, long failed, Drift drift) {
        /// With bytes of objects that are not done yet; never more than are planned.
        public Progress plus(long underway, Plan plan) {
            return new Progress(
                    objects, Math.max(bytes, Math.min(bytes + underway, plan.bytes())), uploads, failed, drift);
        }
    }

    /// What changed since the plan.
    ///
    /// @param gone planned, but deleted, replaced or moved by somebody else meanwhile
    /// @param changed done in another revision than the planned one
    /// @param added found in the scope although not planned
    public record Drift(long gone, long changed, long added) {
        /// Whether the plan was exactly what the job found.
        public boolean isNone() {
            return gone == 0 && changed == 0 && added == 0;
        }
    }

    /// What stood in the way.
    ///
    /// @param problem code of a [Problem]
    /// @param detail what it is about: a key, a state, a number
    public record Trouble(String problem, String detail) {}
}
