package io.strongroom.app.console.bucket;

import io.strongroom.app.console.control.KeyValueList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;

/// The panel beside the table: view `bucket/details`.
final class BucketDetailsController {
    private final BucketDetailsViewModel viewModel;
    private final BucketActs acts;
    private final Parts parts;
    private final Runnable close;

    @FXML
    private Label bucketDetailsName;

    @FXML
    private Label bucketDetailsSummary;

    @FXML
    private MenuButton bucketDetailsMore;

    @FXML
    private VBox bucketDetailsEncryption;

    @FXML
    private KeyValueList bucketDetailsProperties;

    /// What the panel is put together from.
    record Parts(Node encryption, Node mirror, BucketMenu menu) {}

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    BucketDetailsController(BucketDetailsViewModel viewModel, BucketActs acts, Parts parts, Runnable close) {
        this.viewModel = viewModel;
        this.acts = acts;
        this.parts = parts;
        this.close = close;
    }

    @FXML
    void initialize() {
        bucketDetailsName.textProperty().bind(viewModel.name());
        bucketDetailsSummary.textProperty().bind(viewModel.summary());
        bucketDetailsMore.getItems().setAll(parts.menu().items());
        bucketDetailsEncryption.getChildren().setAll(parts.encryption(), parts.mirror());
        new BucketFacts(parts.menu().messages(), viewModel).fillProperties(bucketDetailsProperties);
    }

    @FXML
    void onClose() {
        close.run();
    }

    @FXML
    void onBrowse() {
        viewModel.bucket().getValue().ifPresent(acts::browse);
    }
}
