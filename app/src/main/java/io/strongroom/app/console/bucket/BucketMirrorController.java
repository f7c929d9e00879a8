package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Shown;
import io.strongroom.engine.model.MirrorOrigin;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// Where a bucket fetches what it lacks: view `bucket/details-mirror`.
final class BucketMirrorController {
    private final Messages messages;
    private final BucketDetailsViewModel viewModel;
    private final BucketActs acts;

    @FXML
    private Button bucketMirrorEdit;

    @FXML
    private Button bucketMirrorRemove;

    @FXML
    private Label bucketMirrorLocation;

    @FXML
    private Label bucketMirrorText;

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    BucketMirrorController(Messages messages, BucketDetailsViewModel viewModel, BucketActs acts) {
        this.messages = messages;
        this.viewModel = viewModel;
        this.acts = acts;
    }

    @FXML
    void initialize() {
        bucketMirrorText.textProperty().bind(viewModel.mirrorText());
        viewModel.bucket().subscribe(_ -> show());
        messages.localeProperty().subscribe((_, _) -> show());
    }

    private void show() {
        boolean there = viewModel.mirror().isPresent();
        bucketMirrorLocation.setText(
                viewModel.mirror().map(MirrorOrigin::location).orElse(""));
        Shown.now(bucketMirrorLocation, there);
        bucketMirrorEdit.setText(messages.text(there ? "bucket.mirror.edit" : "bucket.mirror.set"));
        Shown.now(bucketMirrorRemove, viewModel.fetches());
    }

    @FXML
    void onEditMirror() {
        viewModel.bucket().getValue().ifPresent(acts::editMirror);
    }

    @FXML
    void onRemoveMirror() {
        viewModel.bucket().getValue().ifPresent(acts::removeMirror);
    }
}
