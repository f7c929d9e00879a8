package io.strongroom.app.console.control;

import io.strongroom.app.console.Messages;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// A wizard step that consists of its words and one view, and remembers the draft it was shown.
public abstract class ViewStep<D> implements WizardStep<D> {
    private final Words words;
    private final Node view;
    private D draft;

    /// The words of a step.
    public record Words(ObservableValue<String> title, ObservableValue<String> note, ObservableValue<String> context) {
        /// The words of these keys.
        public static Words of(Messages messages, String title, String note, String context) {
            return new Words(messages.binding(title), messages.binding(note), messages.binding(context));
        }
    }

    protected ViewStep(Words words, Node view, D draft) {
        this.words = words;
        this.view = view;
        this.draft = draft;
    }

    /// Everything entered so far.
    protected final D draft() {
        return draft;
    }

    @Override
    public final ObservableValue<String> title() {
        return words.title();
    }

    @Override
    public final ObservableValue<String> note() {
        return words.note();
    }

    @Override
    public final ObservableValue<String> context() {
        return words.context();
    }

    @Override
    public final Node view() {
        return view;
    }

    @Override
    public void show(D next) {
        draft = next;
    }
}
