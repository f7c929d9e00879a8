package io.strongroom.app.console.overview;

import io.strongroom.app.console.Desk;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.control.Coverage;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.app.console.encryption.StoredModes;
import io.strongroom.engine.usecase.object.ListObjectVersions.Ages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// Leads from a number to the objects or versions it counts: to the one bucket they are in, or to a choice of
/// buckets.
final class ModeLinks {
    private final Desk desk;

    ModeLinks(Desk desk) {
        this.desk = desk;
    }

    /// Opens the objects in one mode; `from` is where a choice of buckets appears.
    void open(Node from, EncryptionMode mode, List<Stored.BucketLine> lines) {
        open(
                from,
                lines,
                new Link(line -> line.coverage().value(mode, Coverage.Measure.OBJECTS), line -> open(line, mode)));
    }

    /// Opens the older versions that are not encrypted.
    void openOlder(Node from, List<Stored.BucketLine> lines) {
        open(
                from,
                lines,
                new Link(
                        Stored.BucketLine::olderPlain,
                        line -> desk.go(new Destination.Objects(
                                line.bucket(),
                                "",
                                Set.of(io.strongroom.engine.model.EncryptionMode.NONE),
                                Optional.of(Ages.OLDER)))));
    }

    /// How many of what is meant a bucket has, and what leads there.
    private record Link(ToLongFunction<Stored.BucketLine> count, Consumer<Stored.BucketLine> go) {}

    private static void open(Node from, List<Stored.BucketLine> lines, Link link) {
        List<Stored.BucketLine> having = lines.stream()
                .filter(line -> link.count().applyAsLong(line) > 0)
                .toList();
        if (having.size() == 1) {
            link.go().accept(having.getFirst());
        } else if (!having.isEmpty()) {
            ContextMenu menu = new ContextMenu();
            having.forEach(line -> menu.getItems().add(item(line, link)));
            menu.show(from, Side.BOTTOM, 0, 2);
        }
    }

    /// Opens the objects of one bucket in one mode.
    void open(Stored.BucketLine line, EncryptionMode mode) {
        desk.go(StoredModes.objects(line.bucket(), mode));
    }

    private static MenuItem item(Stored.BucketLine line, Link link) {
        long count = link.count().applyAsLong(line);
        MenuItem item = new MenuItem(line.bucket().value() + " · " + Formats.number(count));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> link.go().accept(line));
        return item;
    }
}
