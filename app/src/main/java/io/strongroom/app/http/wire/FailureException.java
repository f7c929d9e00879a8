package io.strongroom.app.http.wire;

/// A "no" of the endpoint itself, before or beside what the engine says.
public final class FailureException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    FailureException(Failure failure) {
        super(failure.code());
        this.failure = failure;
    }

    /// What is answered.
    public Failure failure() {
        return failure;
    }
}
