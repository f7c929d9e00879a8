package io.strongroom.app.console;

/// Where a piece of background work stands. `Done`, `Failed` and `Cancelled` are terminal.
public sealed interface TaskState<T> {
    /// Not started, or taken back to the beginning.
    record Idle<T>() implements TaskState<T> {}

    /// At work; `progress` from 0 to 1, or negative while unknown.
    record Running<T>(double progress) implements TaskState<T> {
        public Running {
            if (progress > 1 || Double.isNaN(progress)) {
                throw new IllegalArgumentException("Progress beyond the end");
            }
        }
    }

    /// Ended with a value.
    record Done<T>(T value) implements TaskState<T> {}

    /// Ended with a "no".
    record Failed<T>(Failure failure) implements TaskState<T> {}

    /// Ended because the person asked for it.
    record Cancelled<T>() implements TaskState<T> {}

    /// Whether the work has begun and not ended.
    default boolean running() {
        return this instanceof Running<T>;
    }

    /// Whether nothing more will come.
    default boolean terminal() {
        return switch (this) {
            case Idle<T> _, Running<T> _ -> false;
            case Done<T> _, Failed<T> _, Cancelled<T> _ -> true;
        };
    }
}
