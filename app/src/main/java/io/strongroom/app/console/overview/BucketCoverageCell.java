package io.strongroom.app.console.overview;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Coverage;
import io.strongroom.app.console.control.CoverageBar;
import io.strongroom.app.console.control.EncryptionMode;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A line of "Coverage by bucket": name, bar, share, and how many are not encrypted, which opens
/// them.
final class BucketCoverageCell extends ListCell<Stored.BucketLine> {
    private final Messages messages;
    private final Label name = new Label();
    private final CoverageBar bar;
    private final Label share = new Label();
    private final Button open = new Button();
    private final Label none = new Label();
    private final HBox content;

    BucketCoverageCell(Messages messages, ModeLinks links) {
        this.messages = messages;
        this.bar = new CoverageBar(messages, Coverage.EMPTY);
        name.getStyleClass().add("bucket");
        share.getStyleClass().add("share");
        none.getStyleClass().add("sr-muted");
        open.getStyleClass().addAll("sr-link", "unencrypted");
        open.setGraphic(Icon.NOT_ENCRYPTED.node("size-12", "warning"));
        open.setOnAction(_ -> links.open(getItem(), EncryptionMode.NONE));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setOnOpen(mode -> links.open(getItem(), mode));
        HBox.setHgrow(bar, Priority.ALWAYS);
        StackPane rest = new StackPane(none, open);
        rest.setAlignment(Pos.CENTER_RIGHT);
        rest.getStyleClass().add("rest");
        content = new HBox(name, bar, share, rest);
        content.getStyleClass().add("bucket-coverage");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(Stored.@Nullable BucketLine line, boolean empty) {
        super.updateItem(line, empty);
        if (line == null || empty) {
            setGraphic(null);
            return;
        }
        name.setText(line.bucket().value());
        bar.setCoverage(line.coverage());
        share.setText(line.coverage().share(Coverage.Measure.OBJECTS));
        long unencrypted = line.coverage().value(EncryptionMode.NONE, Coverage.Measure.OBJECTS);
        open.setVisible(unencrypted > 0);
        open.setText(Formats.number(unencrypted));
        none.setVisible(unencrypted == 0);
        none.setText(messages.text(
                line.coverage().total().objects() == 0 ? "overview.byBucket.empty" : "overview.byBucket.none"));
        setGraphic(content);
    }
}
