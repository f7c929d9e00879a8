package io.strongroom.app.cli;

/// A "no" of the command line itself: a code for scripts and one sentence for people.
public final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    /// @param code short and stable, such as `NoSuchFile`
    /// @param sentence what happened and what can be done, in one line
    public CommandFailure(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /// The code of a failure that something beneath caused.
    public CommandFailure(String code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    /// `CODE: sentence`, as it goes to standard error.
    public String line() {
        return code + ": " + getMessage();
    }
}
