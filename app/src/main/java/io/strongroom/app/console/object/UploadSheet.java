package io.strongroom.app.console.object;

import atlantafx.base.theme.Styles;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.EncryptionChip;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.encryption.EncryptionChoiceController;
import io.strongroom.app.console.transfer.TransferJob;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;

/// The sheet before every upload: view `object/upload`.
public final class UploadSheet {
    private final ConsoleContext context;
    private final UploadSheetViewModel viewModel;

    @FXML
    private Label uploadAmount;

    @FXML
    private Label uploadTarget;

    @FXML
    private Label uploadRejected;

    @FXML
    private Node uploadExistingPart;

    @FXML
    private Label uploadExisting;

    @FXML
    private RadioButton uploadSkip;

    @FXML
    private EncryptionChip uploadChip;

    @FXML
    private Label uploadReason;

    @FXML
    private Message uploadObstacle;

    @FXML
    private CheckBox uploadOther;

    @FXML
    private VBox uploadChoicePlace;

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    public UploadSheet(ConsoleContext context, UploadSheetViewModel viewModel) {
        this.context = context;
        this.viewModel = viewModel;
    }

    @FXML
    void initialize() {
        uploadAmount.textProperty().bind(viewModel.amount());
        uploadTarget.setText(viewModel.target().address());
        showWhileFilled(uploadRejected, viewModel.rejected());
        uploadExisting.textProperty().bind(viewModel.existing());
        show(uploadExistingPart, uploadExisting.textProperty().isNotEmpty());
        viewModel.skipExistingProperty().bind(uploadSkip.selectedProperty());
        uploadReason.textProperty().bind(viewModel.reason());
        viewModel
                .preview()
                .previewProperty()
                .subscribe(_ -> uploadChip.setEncryption(viewModel.preview().shown()));
        SheetMessages.show(
                uploadObstacle, context.messages(), viewModel.preview().failureProperty());
        uploadOther.selectedProperty().bindBidirectional(viewModel.preview().otherProperty());
        uploadChoicePlace
                .getChildren()
                .add(context.views()
                        .load(
                                "encryption/choice",
                                new EncryptionChoiceController(
                                        context.messages(), viewModel.preview().choice()))
                        .root());
        show(uploadChoicePlace, uploadOther.selectedProperty());
    }

    /// Opens it above the page; `start` gets the jobs when the person says so.
    public void open(Consumer<List<TransferJob>> start) {
        DialogFrame frame = new DialogFrame(context.messages(), DialogFrame.Width.QUESTION);
        frame.setId("uploadSheet");
        frame.setIcon(Meaning.INFORMATION, Icon.UPLOAD);
        frame.titleProperty()
                .bind(context.messages()
                        .binding("object.upload.title", viewModel.target().name()));
        frame.setBody(context.views().load("object/upload", this).root());
        Runnable close = () -> {
            viewModel.cancel();
            context.desk().close(frame);
        };
        Button cancel = button("uploadCancel", "common.cancel", close);
        Button begin = button("uploadStart", "object.upload.start", () -> {
            List<TransferJob> jobs = viewModel.jobs();
            context.desk().close(frame);
            start.accept(jobs);
        });
        begin.getStyleClass().add(Styles.ACCENT);
        begin.setDefaultButton(true);
        begin.disableProperty().bind(viewModel.ready().not());
        frame.setButtons(cancel, begin);
        frame.setOnClose(close);
        context.desk().open(frame, close);
        cancel.requestFocus();
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(context.messages().binding(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static void showWhileFilled(Label label, ObservableValue<String> text) {
        label.textProperty().bind(text);
        show(label, label.textProperty().isNotEmpty());
    }

    static void show(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }
}
