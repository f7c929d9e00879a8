package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.CoverageBar;
import io.strongroom.app.console.control.EncryptionChip;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.app.console.control.KeyValueList;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The default of a bucket, and the state of what is stored next to it: view `bucket/details-encryption`.
final class BucketEncryptionController {
    private final Messages messages;
    private final BucketDetailsViewModel viewModel;
    private final BucketActs acts;

    @FXML
    private EncryptionChip bucketDetailsChip;

    @FXML
    private KeyValueList bucketDetailsDefault;

    @FXML
    private Label bucketDetailsNoDefault;

    @FXML
    private VBox bucketHistory;

    @FXML
    private Message bucketHistoryMessage;

    @FXML
    private Label bucketDetailsShare;

    @FXML
    private CoverageBar bucketDetailsCoverage;

    @FXML
    private VBox bucketDetailsLegend;

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    BucketEncryptionController(Messages messages, BucketDetailsViewModel viewModel, BucketActs acts) {
        this.messages = messages;
        this.viewModel = viewModel;
        this.acts = acts;
    }

    @FXML
    void initialize() {
        bucketHistoryMessage.setMeaning(Meaning.ATTENTION);
        bucketHistoryMessage.setIcon(Icon.NOT_ENCRYPTED);
        bucketHistoryMessage.titleProperty().bind(viewModel.historyTitle());
        bucketHistoryMessage.textProperty().bind(viewModel.historyText());
        bucketDetailsShare.textProperty().bind(viewModel.share());
        new BucketFacts(messages, viewModel).fillDefault(bucketDetailsDefault);
        bucketDetailsCoverage.setOnOpen(this::show);
        viewModel.bucket().subscribe(_ -> show());
        messages.localeProperty().subscribe((_, _) -> show());
    }

    private void show() {
        bucketDetailsChip.setEncryption(viewModel.chip());
        Shown.now(bucketDetailsDefault, viewModel.hasDefault());
        Shown.now(bucketDetailsNoDefault, !viewModel.hasDefault());
        Shown.now(bucketHistory, viewModel.hasHistory());
        bucketDetailsCoverage.setCoverage(viewModel.coverage());
        bucketDetailsLegend.getChildren().setAll(CoverageLegend.rows(messages, viewModel.coverage()));
    }

    private void show(EncryptionMode mode) {
        viewModel.bucket().getValue().ifPresent(bucket -> acts.show(bucket, mode));
    }

    @FXML
    void onSetDefault() {
        viewModel.bucket().getValue().map(BucketChoice::of).ifPresent(acts::setDefault);
    }

    @FXML
    void onReencrypt() {
        viewModel.bucket().getValue().map(BucketChoice::of).ifPresent(acts::reencrypt);
    }

    @FXML
    void onShowPlain() {
        show(EncryptionMode.NONE);
    }
}
