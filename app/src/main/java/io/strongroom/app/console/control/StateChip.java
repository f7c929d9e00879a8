package io.strongroom.app.console.control;

import io.strongroom.app.console.Localised;
import io.strongroom.app.console.Messages;
import java.util.Arrays;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;

/// Icon and word for the state something is in: round with a ground, or as a plain word in tables.
public final class StateChip extends Label implements Localised {
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.ENABLED);
    private final LongProperty count = new SimpleLongProperty();

    public StateChip() {
        getStyleClass().add("sr-state");
        setMinWidth(USE_PREF_SIZE);
        state.subscribe(this::paint);
    }

    public StateChip(Messages messages, State state) {
        this(messages, state, 0);
    }

    /// A state whose word has a count in it, such as "Expires in 6 days".
    public StateChip(Messages messages, State state, long count) {
        this();
        show(state, count);
        localise(messages);
    }

    /// The same without a ground, for tables and lists.
    public static StateChip word(Messages messages, State state) {
        StateChip chip = new StateChip(messages, state);
        chip.getStyleClass().remove("sr-state");
        chip.getStyleClass().add("sr-word");
        return chip;
    }

    @Override
    public void localise(Messages messages) {
        textProperty().bind(messages.derived(() -> messages.text(state.get().key(), count.get()), state, count));
        accessibleTextProperty().bind(textProperty());
    }

    public void show(State next, long nextCount) {
        count.set(nextCount);
        state.set(next);
    }

    public ObjectProperty<State> stateProperty() {
        return state;
    }

    private void paint(State shown) {
        getStyleClass()
                .removeAll(
                        Arrays.stream(Meaning.values()).map(Meaning::styleClass).toList());
        getStyleClass().add(shown.meaning().styleClass());
        setGraphic(shown.icon().node());
    }
}
