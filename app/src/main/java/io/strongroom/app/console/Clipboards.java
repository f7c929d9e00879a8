package io.strongroom.app.console;

/// The system clipboard, behind an interface so that tests can look at what was copied.
public interface Clipboards {
    /// Copies text that is no secret.
    void copy(String text);

    /// Copies text that must not stay: it is cleared after a while unless something else was copied since.
    void copyForAWhile(String text);

    /// Clears now what would be cleared after a while.
    void forget();
}
