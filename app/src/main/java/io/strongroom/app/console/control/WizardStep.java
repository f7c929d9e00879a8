package io.strongroom.app.console.control;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// One step of a wizard over a draft `D`. Steps do not know their neighbours.
public interface WizardStep<D> {
    /// The name in the rail and in the header.
    ObservableValue<String> title();

    /// The short line below the name in the rail.
    ObservableValue<String> note();

    /// The line below the title in the header: what the wizard works on.
    ObservableValue<String> context();

    Node view();

    /// Called each time the step comes up, with everything entered so far.
    void show(D draft);

    /// Whether what is entered here is enough to go on.
    ObservableBooleanValue canProceed();

    /// The draft with what was entered here.
    D edit();

    /// Whether the draft needs this step; one it does not need is passed over in both directions.
    default boolean appliesTo(D draft) {
        return true;
    }

    /// Called by Next before the next step comes up; a step that has work to do calls `proceed`
    /// when it is done.
    default void leave(D draft, Runnable proceed) {
        proceed.run();
    }

    /// What the button says; empty for "Continue".
    default Optional<ObservableValue<String>> act() {
        return Optional.empty();
    }

    /// A note beside Cancel, such as "Recorded in the audit log".
    default Optional<ObservableValue<String>> footerNote() {
        return Optional.empty();
    }

    /// Whether something was entered here that closing the wizard would lose.
    default boolean touched() {
        return false;
    }

    /// Whether one may go back from here. From the first act that cannot be undone on one may not.
    default Return back() {
        return Return.ALLOWED;
    }

    /// What gets the focus when the step comes up.
    default Optional<Node> focusTarget() {
        return Optional.empty();
    }

    /// Whether a step lets one return to what lies before it.
    enum Return {
        ALLOWED,
        GONE
    }
}
