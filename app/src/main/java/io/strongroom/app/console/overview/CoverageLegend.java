package io.strongroom.app.console.overview;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Coverage;
import io.strongroom.app.console.control.Encryption;
import io.strongroom.app.console.control.EncryptionMode;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The table beside the donut: objects, share and size of each mode, and their sum. Counts open
/// the objects.
final class CoverageLegend {
    private final Messages messages;
    private final GridPane grid;
    private final ModeLinks links;

    CoverageLegend(Messages messages, GridPane grid, ModeLinks links) {
        this.messages = messages;
        this.grid = grid;
        this.links = links;
        for (int column = 0; column < 4; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(column == 0 ? Priority.ALWAYS : Priority.NEVER);
            constraints.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(constraints);
        }
    }

    void show(Stored stored) {
        grid.getChildren().clear();
        row(
                0,
                List.of(
                        caption("overview.coverage.encryption"),
                        caption("overview.coverage.objects"),
                        caption("overview.coverage.share"),
                        caption("overview.coverage.size")));
        long objects = stored.total().total().objects();
        int row = 1;
        for (EncryptionMode mode : EncryptionMode.values()) {
            Coverage.Amount amount = stored.total().amount(mode);
            Label share = new Label(Formats.share(amount.objects(), objects));
            share.getStyleClass().add("sr-muted");
            share.setMinWidth(Region.USE_PREF_SIZE);
            row(
                    row++,
                    List.of(
                            name(mode),
                            count(mode, amount.objects(), stored.lines()),
                            share,
                            whole(Formats.size(amount.bytes()))));
        }
        row(
                row,
                List.of(
                        strong(messages.text("overview.coverage.total")),
                        strong(Formats.number(objects)),
                        new Label(),
                        strong(Formats.size(stored.total().total().bytes()))));
    }

    private void row(int row, List<? extends Node> cells) {
        Region line = new Region();
        line.getStyleClass().add(row == 0 ? "legend-head" : "legend-row");
        grid.add(line, 0, row, 4, 1);
        for (int column = 0; column < cells.size(); column++) {
            grid.add(cells.get(column), column, row);
        }
    }

    private Node name(EncryptionMode mode) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("sr-swatch", "mode-fill", mode.styleClass());
        Label name = new Label(Encryption.of(mode).fullText(messages));
        name.setMinWidth(Region.USE_PREF_SIZE);
        Icon icon = mode.encrypted() ? Icon.ENCRYPTED : Icon.NOT_ENCRYPTED;
        HBox cell = new HBox(8, swatch, icon.node("size-12"), name);
        cell.setAlignment(Pos.CENTER_LEFT);
        return cell;
    }

    private Node count(EncryptionMode mode, long objects, List<Stored.BucketLine> lines) {
        if (objects == 0) {
            return new Label(Formats.number(0));
        }
        Button link = new Button(Formats.number(objects));
        link.setId("overviewMode" + mode.name());
        link.getStyleClass().addAll("sr-link", "sr-number-link");
        link.setOnAction(_ -> links.open(link, mode, lines));
        return link;
    }

    private static Label whole(String text) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label strong(String text) {
        Label label = whole(text);
        label.getStyleClass().add("sr-strong");
        return label;
    }

    private Label caption(String key) {
        Label label = whole(messages.text(key));
        label.getStyleClass().addAll("sr-caption", "sr-muted");
        return label;
    }
}
