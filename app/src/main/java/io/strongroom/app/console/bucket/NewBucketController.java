package io.strongroom.app.console.bucket;

import io.strongroom.app.console.control.FieldValidation;
import io.strongroom.app.console.control.Shown;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/// The fields of a new bucket: view `bucket/new`.
final class NewBucketController {
    private final NewBucketViewModel viewModel;
    private final Node encryption;

    @FXML
    private TextField newBucketName;

    @FXML
    private Label newBucketProblem;

    @FXML
    private Label newBucketHint;

    @FXML
    private StackPane newBucketEncryption;

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    NewBucketController(NewBucketViewModel viewModel, Node encryption) {
        this.viewModel = viewModel;
        this.encryption = encryption;
    }

    @FXML
    void initialize() {
        viewModel.nameProperty().bind(newBucketName.textProperty());
        new FieldValidation().watch(newBucketName, newBucketProblem, viewModel.nameProblem());
        Shown.takesRoomWhileVisible(newBucketProblem);
        Shown.when(newBucketHint, newBucketProblem.visibleProperty().not());
        newBucketEncryption.getChildren().setAll(encryption);
    }
}
