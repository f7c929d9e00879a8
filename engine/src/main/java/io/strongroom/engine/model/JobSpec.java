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
    record History(HistoryScope scope, HistoryTarget target, ReadBack readBack) implements JobSpec {}
}
