package io.strongroom.app.console.control;

import java.util.Optional;

/// A fact the person should learn without being stopped: one line, one detail, at most one action.
///
/// Texts are in the language in which it happened; a notification is a record of that moment.
public record Notification(Meaning meaning, String title, String detail, Optional<Action> action) {
    /// What the person can do about it.
    public record Action(String text, Runnable run) {}

    public Notification(Meaning meaning, String title, String detail) {
        this(meaning, title, detail, Optional.empty());
    }
}
