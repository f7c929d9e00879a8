package io.strongroom.app.console.palette;

import io.strongroom.app.console.Messages;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A line of the palette: icon, text, detail, and at the right its shortcut and, on the first of a kind, the kind.
final class PaletteCell extends ListCell<PaletteEntry> {
    private final Messages messages;
    private final List<PaletteEntry> all;
    private final StackPane icon = new StackPane();
    private final Label text = new Label();
    private final Label detail = new Label();
    private final Label keys = new Label();
    private final Label kind = new Label();
    private final HBox line;

    PaletteCell(Messages messages, List<PaletteEntry> all) {
        this.messages = messages;
        this.all = all;
        text.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        detail.getStyleClass().addAll("sr-small", "sr-muted");
        keys.getStyleClass().add("sr-keys");
        keys.managedProperty().bind(keys.textProperty().isNotEmpty());
        keys.visibleProperty().bind(keys.managedProperty());
        keys.setMinWidth(USE_PREF_SIZE);
        kind.getStyleClass().addAll("sr-caption", "sr-muted");
        kind.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line = new HBox(8, icon, text, detail, space, keys, kind);
        line.getStyleClass().add("line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        icon.getChildren().setAll(entry.icon().node("size-14"));
        text.setText(entry.text());
        detail.setText(entry.detail());
        keys.setText(entry.keys());
        String word = messages.text(entry.kind().messageKey());
        kind.setText(firstOfKind(entry) ? word : "");
        setAccessibleText(word + ": " + entry.text() + " " + entry.detail());
        setGraphic(line);
    }

    private boolean firstOfKind(PaletteEntry entry) {
        int index = getIndex();
        return index <= 0 || index >= all.size() || all.get(index - 1).kind() != entry.kind();
    }
}
