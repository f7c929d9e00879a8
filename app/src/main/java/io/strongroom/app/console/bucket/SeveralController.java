package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Coverage;
import io.strongroom.app.console.control.CoverageBar;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The sums of several selected buckets and what can be done with all of them: view `bucket/several`.
final class SeveralController {
    private final Messages messages;
    private final ObservableValue<BucketChoice> selection;
    private final BucketActs acts;
    private final Runnable close;

    @FXML
    private Label severalName;

    @FXML
    private Label severalSummary;

    @FXML
    private Label severalShare;

    @FXML
    private CoverageBar severalCoverage;

    @FXML
    private VBox severalLegend;

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    SeveralController(Messages messages, ObservableValue<BucketChoice> selection, BucketActs acts, Runnable close) {
        this.messages = messages;
        this.selection = selection;
        this.acts = acts;
        this.close = close;
    }

    @FXML
    void initialize() {
        selection.subscribe(_ -> show());
        messages.localeProperty().subscribe((_, _) -> show());
    }

    private void show() {
        BucketChoice chosen = selection.getValue();
        if (chosen.several()) {
            Coverage coverage = chosen.coverage();
            severalName.setText(chosen.words(messages));
            severalSummary.setText(
                    messages.text("bucket.details.summary", chosen.objects(), Formats.size(chosen.bytes())));
            severalShare.setText(messages.text("bucket.details.share", coverage.share(Coverage.Measure.OBJECTS)));
            severalCoverage.setCoverage(coverage);
            severalLegend.getChildren().setAll(CoverageLegend.rows(messages, coverage));
        }
    }

    @FXML
    void onClose() {
        close.run();
    }

    @FXML
    void onSetDefault() {
        acts.setDefault(selection.getValue());
    }

    @FXML
    void onCopy() {
        acts.copyAddress(selection.getValue());
    }

    @FXML
    void onDelete() {
        acts.delete(selection.getValue());
    }
}
