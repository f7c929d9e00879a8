package io.strongroom.app.console.overview;

import io.strongroom.app.console.Desk;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.control.Coverage;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.app.console.encryption.StoredModes;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// Leads from a number to the objects it counts: to the one bucket they are in, or to a choice of
/// buckets.
final class ModeLinks {
    private final Desk desk;

    ModeLinks(Desk desk) {
        this.desk = desk;
    }

    /// Opens the objects in one mode; `from` is where a choice of buckets appears.
    void open(Node from, EncryptionMode mode, List<Stored.BucketLine> lines) {
        List<Stored.BucketLine> having = lines.stream()
                .filter(line -> line.coverage().value(mode, Coverage.Measure.OBJECTS) > 0)
                .toList();
        if (having.size() == 1) {
            open(having.getFirst(), mode);
        } else if (!having.isEmpty()) {
            ContextMenu menu = new ContextMenu();
            having.forEach(line -> menu.getItems().add(item(line, mode)));
            menu.show(from, Side.BOTTOM, 0, 2);
        }
    }

    /// Opens the objects of one bucket in one mode.
    void open(Stored.BucketLine line, EncryptionMode mode) {
        desk.go(StoredModes.objects(line.bucket(), mode));
    }

    private MenuItem item(Stored.BucketLine line, EncryptionMode mode) {
        long count = line.coverage().value(mode, Coverage.Measure.OBJECTS);
        MenuItem item = new MenuItem(line.bucket().value() + " · " + Formats.number(count));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> open(line, mode));
        return item;
    }
}
