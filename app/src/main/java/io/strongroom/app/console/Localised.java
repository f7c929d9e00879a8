package io.strongroom.app.console;

/// A control with words of its own. [FxmlViews] calls `localise` on those it finds in FXML; whoever makes one in
/// Java calls it, once, before the control is shown.
public interface Localised {
    /// Takes the words from `messages` and follows it when the language changes.
    void localise(Messages messages);
}
