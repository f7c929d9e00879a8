package io.strongroom.app.console.control;

import io.strongroom.app.console.Icon;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One step in the rail of a wizard: number or check mark, name, a short line.
final class WizardRailStep extends HBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass REACHABLE = PseudoClass.getPseudoClass("reachable");

    /// Where a step stands.
    enum Mark {
        AHEAD,
        CURRENT,
        DONE,
        /// Before the current one, but what was entered does not need it.
        PASSED_OVER
    }

    private final int index;
    private final Label disc = new Label();

    WizardRailStep(int index, boolean last, WizardStep<?> step, IntConsumer onOpen) {
        this.index = index;
        getStyleClass().add("wizard-step");
        setAccessibleRole(AccessibleRole.BUTTON);
        accessibleTextProperty().bind(step.title());
        disc.getStyleClass().add("disc");
        Region join = new Region();
        join.getStyleClass().add("join");
        join.setVisible(!last);
        VBox.setVgrow(join, Priority.ALWAYS);
        VBox marks = new VBox(disc, join);
        marks.setAlignment(Pos.TOP_CENTER);
        Label name = new Label();
        name.getStyleClass().add("name");
        name.textProperty().bind(step.title());
        Label line = new Label();
        line.getStyleClass().add("line");
        line.setWrapText(true);
        line.textProperty().bind(step.note());
        VBox words = new VBox(name, line);
        words.setPadding(new Insets(0, 0, last ? 0 : 18, 0));
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(marks, words);
        setOnMouseClicked(_ -> onOpen.accept(index));
        show(Mark.AHEAD, false);
    }

    void show(Mark mark, boolean reachable) {
        pseudoClassStateChanged(DONE, mark == Mark.DONE);
        pseudoClassStateChanged(CURRENT, mark == Mark.CURRENT);
        pseudoClassStateChanged(REACHABLE, reachable);
        disc.setText(
                switch (mark) {
                    case AHEAD, CURRENT -> Integer.toString(index + 1);
                    case DONE -> "";
                    case PASSED_OVER -> "–";
                });
        disc.setGraphic(mark == Mark.DONE ? Icon.CHECK.node() : null);
    }
}
