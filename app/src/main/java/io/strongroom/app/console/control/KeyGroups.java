package io.strongroom.app.console.control;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/// The numbered groups of a recovery key, which can be hidden from somebody who looks over the
/// shoulder.
public final class KeyGroups extends GridPane {
    private static final int COLUMNS = 3;
    private static final String HIDDEN = "••••-••••";

    private final BooleanProperty hidden = new SimpleBooleanProperty();
    private final List<Label> labels = new ArrayList<>();
    private List<String> groups = List.of();

    public KeyGroups() {
        getStyleClass().add("key-groups");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(column);
        }
        hidden.subscribe(this::paint);
    }

    public BooleanProperty hiddenProperty() {
        return hidden;
    }

    /// Shows these groups in place of the ones before.
    public void show(List<String> next) {
        groups = List.copyOf(next);
        labels.clear();
        getChildren().clear();
        for (int i = 0; i < groups.size(); i++) {
            Label number = new Label(Integer.toString(i + 1));
            number.getStyleClass().addAll("sr-caption", "sr-muted");
            Label group = new Label();
            group.getStyleClass().add("sr-mono-key");
            group.setId("recoveryGroup" + (i + 1));
            labels.add(group);
            HBox box = new HBox(14, number, group);
            box.setAlignment(Pos.CENTER_LEFT);
            box.getStyleClass().add("group");
            add(box, i % COLUMNS, i / COLUMNS);
        }
        paint();
    }

    private void paint() {
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setText(hidden.get() ? HIDDEN : groups.get(i));
        }
    }
}
