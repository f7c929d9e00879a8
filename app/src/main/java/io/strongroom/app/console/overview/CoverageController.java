package io.strongroom.app.console.overview;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Coverage;
import io.strongroom.app.console.control.CoverageDonut;
import io.strongroom.app.console.control.SegmentedChoice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/// How much of the store is encrypted: view `overview/coverage`.
final class CoverageController {
    private final ConsoleContext context;
    private final OverviewViewModel viewModel;
    private final ModeLinks links;

    @FXML
    private HBox overviewMeasure;

    @FXML
    private CoverageDonut overviewDonut;

    @FXML
    private GridPane overviewLegend;

    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    CoverageController(ConsoleContext context, OverviewViewModel viewModel, ModeLinks links) {
        this.context = context;
        this.viewModel = viewModel;
        this.links = links;
    }

    @FXML
    void initialize() {
        Messages messages = context.messages();
        Map<Coverage.Measure, ObservableValue<String>> measures = new LinkedHashMap<>();
        measures.put(Coverage.Measure.OBJECTS, messages.binding("overview.coverage.objects"));
        measures.put(Coverage.Measure.SIZE, messages.binding("overview.coverage.size"));
        SegmentedChoice<Coverage.Measure> measure = new SegmentedChoice<>(measures, Coverage.Measure.OBJECTS);
        measure.setId("overviewMeasureChoice");
        overviewMeasure.getChildren().add(measure);
        overviewDonut.measureProperty().bind(measure.valueProperty());
        overviewDonut.setOnOpen(mode -> links.open(overviewDonut, mode, lines()));
        CoverageLegend legend = new CoverageLegend(messages, overviewLegend, links);
        viewModel.whenCounted(messages, stored -> {
            overviewDonut.coverageProperty().set(stored.total());
            legend.show(stored);
        });
    }

    private List<Stored.BucketLine> lines() {
        return viewModel.storedProperty().get().map(Stored::lines).orElse(List.of());
    }
}
