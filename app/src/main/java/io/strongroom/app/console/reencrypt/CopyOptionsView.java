package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.SegmentedChoice;
import io.strongroom.app.console.control.Shown;
import io.strongroom.engine.model.CopyStyle;
import io.strongroom.engine.model.FormerContent;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.ReadBack;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How a job copies: what becomes of the former content, reading back, and what the objects look like
/// afterwards.
final class CopyOptionsView extends VBox {
    private static final int FIRST_DAYS = 7;

    private final ReadOnlyObjectWrapper<HistoryOptions> options = new ReadOnlyObjectWrapper<>(HistoryOptions.USUAL);
    private final SegmentedChoice<Former> former;
    private final Spinner<Integer> days = new Spinner<>(1, FormerContent.MOST_DAYS, FIRST_DAYS);
    private final CheckBox readBack = new CheckBox();
    private final CheckBox likeCopy = new CheckBox();

    /// What becomes of the former content.
    private enum Former {
        REMOVE,
        OVERWRITE,
        KEEP
    }

    CopyOptionsView(Messages messages) {
        super(8);
        setId("targetCopying");
        former = new SegmentedChoice<>(names(messages), Former.REMOVE);
        former.setId("targetFormer");
        days.setId("targetKeepDays");
        days.setEditable(true);
        days.setPrefWidth(80);
        Label unit = new Label();
        unit.getStyleClass().addAll("sr-small", "sr-muted");
        unit.textProperty().bind(messages.binding("reencrypt.target.former.days"));
        HBox keep = new HBox(8, days, unit);
        keep.setAlignment(Pos.CENTER_LEFT);
        Shown.when(keep, former.valueProperty().isEqualTo(Former.KEEP));
        HBox choice = new HBox(12, former, keep);
        choice.setAlignment(Pos.CENTER_LEFT);
        Label hint = new Label();
        hint.setWrapText(true);
        hint.getStyleClass().addAll("sr-small", "sr-muted");
        former.valueProperty().subscribe(now -> {
            hint.textProperty().unbind();
            hint.textProperty().bind(messages.binding("reencrypt.target.former." + now + ".text"));
        });
        check(readBack, "targetReadBack", messages, "reencrypt.target.readBack");
        readBack.setSelected(true);
        check(likeCopy, "targetLikeCopy", messages, "reencrypt.target.likeCopy");
        getChildren()
                .setAll(
                        HistoryStep.label(messages, "reencrypt.target.former"),
                        choice,
                        hint,
                        new HBox(24, readBack, likeCopy));
        former.valueProperty().subscribe(_ -> take());
        days.valueProperty().subscribe(_ -> take());
    }

    private static Map<Former, ObservableValue<String>> names(Messages messages) {
        Map<Former, ObservableValue<String>> names = new LinkedHashMap<>();
        for (Former each : Former.values()) {
            names.put(each, messages.binding("reencrypt.target.former." + each));
        }
        return names;
    }

    private void check(CheckBox box, String id, Messages messages, String key) {
        box.setId(id);
        box.textProperty().bind(messages.binding(key));
        box.selectedProperty().subscribe(_ -> take());
    }

    private void take() {
        FormerContent after = switch (former.getValue()) {
            case REMOVE -> new FormerContent.Remove();
            case OVERWRITE -> new FormerContent.Overwrite();
            case KEEP -> new FormerContent.Keep(days.getValue());
        };
        options.set(new HistoryOptions(
                readBack.isSelected() ? ReadBack.YES : ReadBack.NO,
                likeCopy.isSelected() ? CopyStyle.LIKE_COPY : CopyStyle.IN_PLACE,
                after));
    }

    /// What is chosen.
    ReadOnlyObjectProperty<HistoryOptions> optionsProperty() {
        return options.getReadOnlyProperty();
    }
}
