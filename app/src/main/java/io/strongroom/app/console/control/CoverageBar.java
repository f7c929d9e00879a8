package io.strongroom.app.console.control;

import io.strongroom.app.console.Localised;
import io.strongroom.app.console.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A bar of what is stored in which encryption mode; hatched where it is not encrypted.
///
/// Whatever is above zero is at least two pixels wide, so one unencrypted object among millions can be seen.
/// Style class `large` for the 12 px bar of details and previews.
public final class CoverageBar extends Region implements Localised {
    private static final double GAP = 1;
    private static final double LEAST = 2;
    private static final double RADIUS = 8;

    private final ObjectProperty<Coverage> coverage = new SimpleObjectProperty<>(Coverage.EMPTY);
    private final ObjectProperty<Coverage.Measure> measure = new SimpleObjectProperty<>(Coverage.Measure.OBJECTS);
    private final List<EncryptionMode> shown = new ArrayList<>();
    private final Region track = new Region();
    private Optional<Consumer<EncryptionMode>> onOpen = Optional.empty();

    public CoverageBar() {
        getStyleClass().add("coverage-bar");
        setAccessibleRole(AccessibleRole.TEXT);
        track.getStyleClass().add("track");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        clip.setArcWidth(RADIUS);
        clip.setArcHeight(RADIUS);
        setClip(clip);
        coverage.subscribe(this::rebuild);
        measure.subscribe(this::rebuild);
    }

    public CoverageBar(Messages messages, Coverage coverage) {
        this();
        setCoverage(coverage);
        localise(messages);
    }

    @Override
    public void localise(Messages messages) {
        accessibleTextProperty()
                .bind(messages.derived(
                        () -> CoverageTexts.spoken(messages, coverage.get(), measure.get()), coverage, measure));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.derived(() -> CoverageTexts.listed(messages, coverage.get()), coverage));
        Tooltip.install(this, tooltip);
    }

    public void setCoverage(Coverage value) {
        coverage.set(value);
    }

    public ObjectProperty<Coverage> coverageProperty() {
        return coverage;
    }

    public ObjectProperty<Coverage.Measure> measureProperty() {
        return measure;
    }

    /// What a click on a part of the bar opens.
    public void setOnOpen(Consumer<EncryptionMode> action) {
        onOpen = Optional.of(action);
        rebuild();
    }

    static void openOnClick(Node part, EncryptionMode mode, Consumer<EncryptionMode> open) {
        part.setCursor(Cursor.HAND);
        part.setOnMouseClicked(event -> {
            event.consume();
            open.accept(mode);
        });
    }

    private void rebuild() {
        shown.clear();
        getChildren().setAll(track);
        for (EncryptionMode mode : EncryptionMode.values()) {
            if (coverage.get().value(mode, measure.get()) > 0) {
                shown.add(mode);
                Region segment = new Region();
                segment.getStyleClass().addAll("segment", "mode-fill", mode.styleClass());
                onOpen.ifPresent(open -> openOnClick(segment, mode, open));
                getChildren().add(segment);
            }
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        track.setVisible(shown.isEmpty());
        track.resizeRelocate(0, 0, getWidth(), getHeight());
        double[] widths = widths();
        double x = 0;
        for (int i = 0; i < widths.length; i++) {
            double end = i == widths.length - 1 ? getWidth() : snapPositionX(x + widths[i]);
            getChildren().get(i + 1).resizeRelocate(x, 0, Math.max(0, end - x), getHeight());
            x = end + GAP;
        }
    }

    private double[] widths() {
        double room = Math.max(0, getWidth() - GAP * Math.max(0, shown.size() - 1));
        long total = shown.stream()
                .mapToLong(mode -> coverage.get().value(mode, measure.get()))
                .sum();
        double[] widths = shown.stream()
                .mapToDouble(mode -> room * coverage.get().value(mode, measure.get()) / total)
                .toArray();
        // What the slivers need beyond their share comes off the widest segment.
        double missing = 0;
        int widest = 0;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] < LEAST) {
                missing += LEAST - widths[i];
                widths[i] = LEAST;
            }
            widest = widths[i] > widths[widest] ? i : widest;
        }
        if (widths.length > 0) {
            widths[widest] = Math.max(LEAST, widths[widest] - missing);
        }
        return widths;
    }
}
