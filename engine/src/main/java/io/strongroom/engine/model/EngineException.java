package io.strongroom.engine.model;

/// A "no" that correct use can meet. It carries data, not sentences: each edge of the program
/// translates [#problem].
public final class EngineException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /// A refusal with nothing beneath it.
    public EngineException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    /// A refusal that something beneath it caused; the cause is for the log only.
    public EngineException(Problem problem, Throwable cause) {
        super(problem.code(), cause);
        this.problem = problem;
    }

    /// What happened.
    public Problem problem() {
        return problem;
    }
}
