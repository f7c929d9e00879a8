package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Coverage;
import io.strongroom.app.console.control.Encryption;
import io.strongroom.app.console.control.EncryptionMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What the colours of a coverage bar or a chart stand for.
final class CoverageLegend {
    private CoverageLegend() {}

    /// A line for each encryption in use, with objects and bytes.
    static List<Node> rows(Messages messages, Coverage coverage) {
        List<Node> rows = new ArrayList<>();
        for (EncryptionMode mode : EncryptionMode.values()) {
            Coverage.Amount amount = coverage.amount(mode);
            if (amount.objects() > 0) {
                Label name =
                        entry(messages.text("bucket.legend." + mode.styleClass().replace("-", "")), mode);
                name.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(name, Priority.ALWAYS);
                Label objects = new Label(Formats.number(amount.objects()));
                Label size = new Label(Formats.size(amount.bytes()));
                size.getStyleClass().addAll("sr-muted", "size");
                rows.add(new HBox(name, objects, size));
            }
        }
        return rows;
    }

    /// The encryptions of a chart, without figures.
    static List<Label> words(Messages messages, Collection<EncryptionMode> modes) {
        return Arrays.stream(EncryptionMode.values())
                .filter(modes::contains)
                .map(mode -> entry(
                        mode == EncryptionMode.NONE
                                ? Encryption.NONE.fullText(messages)
                                : messages.text(
                                        "bucket.legend." + mode.styleClass().replace("-", "")),
                        mode))
                .toList();
    }

    private static Label entry(String words, EncryptionMode mode) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("sr-swatch", "mode-fill", mode.styleClass());
        Label entry = new Label(words, swatch);
        entry.getStyleClass().add("sr-small");
        return entry;
    }
}
