package io.strongroom.app.console.control;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Localised;
import io.strongroom.app.console.Messages;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/// Stacked columns of uploads by encryption, and the day a default was set: why history exists.
public final class UploadsByMonthChart extends Pane implements Localised {
    private static final double AXIS = 44;
    private static final double FOOT = 22;
    private static final double HEAD = 8;
    private static final double COLUMN_SHARE = 0.6;
    private static final double MARKER_ROOM = 170;

    /// The uploads of one month.
    public record Month(YearMonth month, Map<EncryptionMode, Long> uploads) {
        public Month {
            uploads = Map.copyOf(uploads);
        }

        long total() {
            return uploads.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// The months in order and the day the default of today was set.
    public record Uploads(List<Month> months, Optional<LocalDate> defaultSet) {
        /// No uploads yet.
        public static final Uploads NONE = new Uploads(List.of(), Optional.empty());

        public Uploads {
            months = List.copyOf(months);
        }
    }

    private final ObjectProperty<Uploads> uploads = new SimpleObjectProperty<>(Uploads.NONE);
    private final Messages messages;

    public UploadsByMonthChart(Messages messages) {
        this.messages = messages;
        getStyleClass().add("uploads-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(240, 120);
        setPrefSize(720, 130);
        uploads.subscribe(this::rebuild);
        widthProperty().subscribe(this::rebuild);
        heightProperty().subscribe(this::rebuild);
        localise(messages);
    }

    @Override
    public void localise(Messages words) {
        words.localeProperty().subscribe(this::rebuild);
        accessibleTextProperty().bind(words.derived(() -> spoken(words), uploads));
    }

    public ObjectProperty<Uploads> uploadsProperty() {
        return uploads;
    }

    private String spoken(Messages words) {
        return uploads.get().defaultSet().isPresent()
                ? words.text(
                        "common.uploadsChart.spoken",
                        uploads.get().months().size(),
                        uploads.get().defaultSet().get().toString())
                : words.text(
                        "common.uploadsChart.spokenWithoutDefault",
                        uploads.get().months().size());
    }

    private void rebuild() {
        List<Node> nodes = new ArrayList<>();
        double plot = getHeight() - FOOT - HEAD;
        if (plot > 0 && !uploads.get().months().isEmpty()) {
            long top = uploads.get().months().stream()
                    .mapToLong(Month::total)
                    .max()
                    .orElse(0);
            long step = step(top);
            double scale = plot / Math.max(step * 2.2, (double) top);
            grid(nodes, step, Math.max(step * 2, top), scale);
            columns(nodes, scale);
            marker(nodes);
        }
        getChildren().setAll(nodes);
    }

    // 1, 2 or 5 times a power of ten, so that there are two or three lines
    private static long step(long top) {
        long power = 1;
        while (power * 10 * 2 <= top) {
            power *= 10;
        }
        for (long factor : new long[] {1, 2, 5}) {
            if (power * factor * 3 > top) {
                return power * factor;
            }
        }
        return power * 10;
    }

    private double base() {
        return getHeight() - FOOT;
    }

    private void grid(List<Node> nodes, long step, long top, double scale) {
        for (long value = 0; value <= top; value += step) {
            double y = Math.rint(base() - value * scale);
            Region line = new Region();
            line.getStyleClass().add("grid-line");
            line.resizeRelocate(AXIS - 6, y, getWidth() - AXIS + 6, 1);
            line.setManaged(false);
            Label text = text(Formats.number(value), "axis-text");
            text.setAlignment(Pos.CENTER_RIGHT);
            text.resizeRelocate(0, y - 8, AXIS - 12, 16);
            nodes.add(line);
            nodes.add(text);
        }
    }

    private void columns(List<Node> nodes, double scale) {
        double slot = slot();
        double x = AXIS;
        for (Month month : uploads.get().months()) {
            double y = base();
            for (EncryptionMode mode : stackOrder()) {
                double height = month.uploads().getOrDefault(mode, 0L) * scale;
                if (height > 0) {
                    Region part = new Region();
                    part.getStyleClass().addAll("mode-fill", mode.styleClass());
                    part.setManaged(false);
                    part.resizeRelocate(
                            Math.rint(x + slot * (1 - COLUMN_SHARE) / 2),
                            Math.rint(y - height),
                            Math.rint(slot * COLUMN_SHARE),
                            Math.rint(y) - Math.rint(y - height));
                    nodes.add(part);
                    y -= height;
                }
            }
            Label name = text(
                    month.month().getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, messages.locale()),
                    "axis-text");
            name.setAlignment(Pos.CENTER);
            name.resizeRelocate(x, base() + 4, slot, 16);
            nodes.add(name);
            x += slot;
        }
    }

    // what is not encrypted lies at the bottom, so it can be compared from month to month
    private static List<EncryptionMode> stackOrder() {
        return List.of(EncryptionMode.values()).reversed();
    }

    private double slot() {
        return (getWidth() - AXIS) / uploads.get().months().size();
    }

    private void marker(List<Node> nodes) {
        uploads.get().defaultSet().ifPresent(day -> {
            List<YearMonth> months =
                    uploads.get().months().stream().map(Month::month).toList();
            int index = months.indexOf(YearMonth.from(day));
            if (index >= 0) {
                double x = Math.rint(AXIS + (index + 0.5) * slot());
                Line line = new Line(x, 0, x, base());
                line.getStyleClass().add("marker");
                Label label = text(messages.text("common.uploadsChart.defaultSet", day.toString()), "marker-text");
                // At the right edge there is no room for words but on the left.
                if (x + MARKER_ROOM > getWidth()) {
                    label.layoutXProperty().bind(label.widthProperty().negate().add(x - 6));
                } else {
                    label.relocate(x + 6, 0);
                }
                label.setManaged(true);
                nodes.add(line);
                nodes.add(label);
            }
        });
    }

    private static Label text(String words, String styleClass) {
        Label label = new Label(words);
        label.getStyleClass().add(styleClass);
        label.setManaged(false);
        return label;
    }
}
