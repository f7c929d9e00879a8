package io.strongroom.app.console.control;

import io.strongroom.app.console.Localised;
import io.strongroom.app.console.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;

/// A ring of what is stored in which encryption mode, with the encrypted share in its middle. Starts at 12 o'clock.
public final class CoverageDonut extends Pane implements Localised {
    private static final double SIZE = 168;
    private static final double RING = 24;
    private static final double GAP_DEGREES = 1.4;
    private static final double LEAST_DEGREES = 2;
    private static final double TOP = 90;

    private final ObjectProperty<Coverage> coverage = new SimpleObjectProperty<>(Coverage.EMPTY);
    private final ObjectProperty<Coverage.Measure> measure = new SimpleObjectProperty<>(Coverage.Measure.OBJECTS);
    private final Label share = new Label();
    private final Label what = new Label();
    private final VBox middle = new VBox(share, what);
    private Optional<Consumer<EncryptionMode>> onOpen = Optional.empty();

    public CoverageDonut() {
        getStyleClass().add("coverage-donut");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        share.getStyleClass().add("share");
        what.getStyleClass().add("what");
        middle.setAlignment(Pos.CENTER);
        middle.setMouseTransparent(true);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        coverage.subscribe(this::rebuild);
        measure.subscribe(this::rebuild);
    }

    public CoverageDonut(Messages messages, Coverage coverage) {
        this();
        this.coverage.set(coverage);
        localise(messages);
    }

    @Override
    public void localise(Messages messages) {
        what.textProperty().bind(messages.binding("common.encryption.encrypted"));
        accessibleTextProperty()
                .bind(messages.derived(
                        () -> CoverageTexts.spoken(messages, coverage.get(), measure.get()) + "\n"
                                + CoverageTexts.listed(messages, coverage.get()),
                        coverage,
                        measure));
    }

    public ObjectProperty<Coverage> coverageProperty() {
        return coverage;
    }

    public ObjectProperty<Coverage.Measure> measureProperty() {
        return measure;
    }

    /// What a click on a part of the ring opens.
    public void setOnOpen(Consumer<EncryptionMode> action) {
        onOpen = Optional.of(action);
        rebuild();
    }

    private void rebuild() {
        share.setText(coverage.get().share(measure.get()));
        List<EncryptionMode> modes = new ArrayList<>();
        for (EncryptionMode mode : EncryptionMode.values()) {
            if (coverage.get().value(mode, measure.get()) > 0) {
                modes.add(mode);
            }
        }
        getChildren().setAll(middle);
        long total = measure.get().of(coverage.get().total());
        double gap = modes.size() > 1 ? GAP_DEGREES : 0;
        double room = 360 - modes.size() * (gap + LEAST_DEGREES);
        double start = TOP;
        for (EncryptionMode mode : modes) {
            double extent = LEAST_DEGREES + room * coverage.get().value(mode, measure.get()) / total;
            Arc arc = arc(mode, start - extent - gap / 2, extent);
            onOpen.ifPresent(open -> CoverageBar.openOnClick(arc, mode, open));
            getChildren().add(arc);
            start -= extent + gap;
        }
    }

    private static Arc arc(EncryptionMode mode, double start, double extent) {
        double radius = (SIZE - RING) / 2;
        Arc arc = new Arc(SIZE / 2, SIZE / 2, radius, radius, start, extent);
        arc.setType(ArcType.OPEN);
        arc.setStrokeWidth(RING);
        arc.getStyleClass().addAll("segment", "mode-fill", mode.styleClass());
        return arc;
    }

    @Override
    protected void layoutChildren() {
        middle.autosize();
        middle.resizeRelocate(0, 0, SIZE, SIZE);
    }
}
