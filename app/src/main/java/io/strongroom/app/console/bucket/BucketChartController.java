package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.control.UploadsByMonthChart;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Why history exists: the uploads of a bucket by month. View `bucket/chart`.
final class BucketChartController {
    private final Messages messages;
    private final BucketDetailsViewModel details;
    private final UploadsByMonthChart chart;

    @FXML
    private VBox bucketsChart;

    @FXML
    private Label bucketsChartTitle;

    @FXML
    private HBox bucketsChartLegend;

    @FXML
    private StackPane bucketsChartArea;

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    BucketChartController(Messages messages, BucketDetailsViewModel details) {
        this.messages = messages;
        this.details = details;
        this.chart = new UploadsByMonthChart(messages);
    }

    @FXML
    void initialize() {
        chart.setId("bucketsUploads");
        bucketsChartArea.getChildren().setAll(chart);
        bucketsChartTitle.textProperty().bind(details.chartTitle());
        details.bucket().subscribe(this::show);
        messages.localeProperty().subscribe((_, _) -> legend());
    }

    private void show(Optional<BucketRow> bucket) {
        Shown.now(bucketsChart, bucket.isPresent());
        chart.uploadsProperty().set(details.uploads());
        legend();
    }

    private void legend() {
        Set<EncryptionMode> modes = EnumSet.noneOf(EncryptionMode.class);
        chart.uploadsProperty()
                .get()
                .months()
                .forEach(month -> modes.addAll(month.uploads().keySet()));
        bucketsChartLegend.getChildren().setAll(CoverageLegend.words(messages, modes));
    }
}
