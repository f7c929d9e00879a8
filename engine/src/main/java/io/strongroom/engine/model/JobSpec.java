package io.strongroom.engine.model;

import java.util.Optional;

/// What a job is to do; never changes.
public sealed interface JobSpec {
    /// What kind of job this is.
    default JobKind kind() {
        return switch (this) {
            case Rewrap _ -> JobKind.REWRAP;
            case Reencrypt _ -> JobKind.REENCRYPT;
            case History _ -> JobKind.HISTORY;
            case Undo _ -> JobKind.UNDO;
            case Scrub _ -> JobKind.SCRUB;
        };
    }

    /// What is done with what is under one key.
    sealed interface OverKey extends JobSpec {
        /// What it works on.
        KeyScope scope();

        /// What it does to the scope's key when nothing is left under it.
        Optional<KeyAct> then();
    }

    /// Wraps the data keys of `scope` by `target`.
    record Rewrap(KeyScope scope, RewrapTarget target, Optional<KeyAct> then) implements OverKey {}

    /// Encrypts the objects of `scope` anew as `rule` says.
    record Reencrypt(KeyScope scope, EncryptionRule rule, Optional<KeyAct> then) implements OverKey {}

    /// Brings the objects of `scope` to `target`; those that are so already are left alone.
    record History(HistoryScope scope, HistoryTarget target, HistoryOptions options) implements JobSpec {}

    /// Puts back what the job `of` replaced and kept.
    record Undo(JobId of) implements JobSpec {}

    /// Reads everything in `scope` and tells what is damaged; changes nothing.
    record Scrub(HistoryScope scope) implements JobSpec {}
}
