package io.strongroom.app.console.control;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Localised;
import io.strongroom.app.console.Messages;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Rows that stand for rows still being loaded: nothing for 300 ms, then the rows, after 5 s why and Cancel.
public final class SkeletonRows extends VBox implements Localised {
    private static final double[] NAME_WIDTHS = {150, 110, 170, 130};

    private final StringProperty reason = new SimpleStringProperty("");
    private final Button cancel = new Button();
    private final HBox reasonRow;
    private final PauseTransition untilRows = new PauseTransition(Duration.millis(300));
    private final PauseTransition untilReason = new PauseTransition(Duration.seconds(5));

    public SkeletonRows() {
        getStyleClass().add("skeleton-rows");
        Label why = new Label();
        why.textProperty().bind(reason);
        why.setGraphic(Icon.BUSY.node("size-14"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        cancel.getStyleClass().add("small");
        reasonRow = new HBox(why, space, cancel);
        reasonRow.getStyleClass().add("reason");
        rows(3);
        untilRows.setOnFinished(_ -> setVisible(true));
        untilReason.setOnFinished(_ -> reasonRow.setVisible(true));
        showAtOnce();
    }

    @Override
    public void localise(Messages messages) {
        cancel.textProperty().bind(messages.binding("common.cancel"));
    }

    /// How many rows to draw.
    public void rows(int count) {
        getChildren().clear();
        for (int i = 0; i < count; i++) {
            getChildren().add(row(NAME_WIDTHS[i % NAME_WIDTHS.length]));
        }
        getChildren().add(reasonRow);
    }

    /// Begins to wait: nothing yet, rows after 300 ms, the reason after 5 s.
    public void begin() {
        setVisible(false);
        reasonRow.setVisible(false);
        untilRows.playFromStart();
        untilReason.playFromStart();
    }

    /// The loading is over.
    public void end() {
        untilRows.stop();
        untilReason.stop();
        setVisible(false);
    }

    /// Shows rows and reason without waiting.
    public void showAtOnce() {
        setVisible(true);
        reasonRow.setVisible(true);
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    public void setOnCancel(Runnable action) {
        cancel.setOnAction(_ -> action.run());
    }

    private static HBox row(double nameWidth) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(piece("tile"), bar(nameWidth), space, bar(50), piece("chip"));
        row.getStyleClass().add("row");
        return row;
    }

    private static Region piece(String styleClass) {
        Region piece = new Region();
        piece.getStyleClass().addAll("sr-skeleton", styleClass);
        return piece;
    }

    private static Region bar(double width) {
        Region bar = new Region();
        bar.getStyleClass().add("sr-skeleton");
        bar.setMinWidth(width);
        bar.setMaxWidth(width);
        return bar;
    }
}
