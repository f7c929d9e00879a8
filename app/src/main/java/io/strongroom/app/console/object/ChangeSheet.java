package io.strongroom.app.console.object;

import atlantafx.base.theme.Styles;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.IconButton;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.encryption.EncryptionChoiceController;
import io.strongroom.app.console.object.MetadataDraft.Line;
import io.strongroom.app.console.transfer.TransferJob;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The sheet that changes objects which are stored already: view `object/change`.
public final class ChangeSheet {
    private final ConsoleContext context;
    private final ChangeSheetViewModel viewModel;

    @FXML
    private Label changeAmount;

    @FXML
    private VBox changeChoicePlace;

    @FXML
    private Node changeMetadataPart;

    @FXML
    private TextField changeContentType;

    @FXML
    private VBox changeMetadataRows;

    @FXML
    private Button changeMetadataAdd;

    @FXML
    private Message changeObstacle;

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    public ChangeSheet(ConsoleContext context, ChangeSheetViewModel viewModel) {
        this.context = context;
        this.viewModel = viewModel;
    }

    @FXML
    void initialize() {
        changeAmount.textProperty().bind(viewModel.amount());
        changeChoicePlace
                .getChildren()
                .add(context.views()
                        .load(
                                "encryption/choice",
                                new EncryptionChoiceController(context.messages(), viewModel.choice()))
                        .root());
        UploadSheet.show(changeMetadataPart, new SimpleBooleanProperty(viewModel.single()));
        changeContentType.textProperty().bindBidirectional(viewModel.metadata().contentTypeProperty());
        changeMetadataAdd.setOnAction(_ -> viewModel.metadata().addLine());
        viewModel.metadata().lines().addListener((ListChangeListener<Line>) _ -> showLines());
        SheetMessages.show(changeObstacle, context.messages(), viewModel.failureProperty());
    }

    private void showLines() {
        changeMetadataRows
                .getChildren()
                .setAll(viewModel.metadata().lines().stream().map(this::row).toList());
    }

    private Node row(Line line) {
        TextField name = new TextField();
        name.textProperty().bindBidirectional(line.name());
        name.promptTextProperty().bind(context.messages().binding("object.change.metadataName"));
        TextField value = new TextField();
        value.textProperty().bindBidirectional(line.value());
        value.promptTextProperty().bind(context.messages().binding("object.change.metadataValue"));
        HBox.setHgrow(value, Priority.ALWAYS);
        IconButton remove = new IconButton(Icon.CLOSE, context.messages(), "object.change.removeMetadata");
        remove.setOnAction(_ -> viewModel.metadata().removeLine(line));
        return new HBox(6, name, value, remove);
    }

    /// Opens it above the page; `start` gets the jobs when the person says so.
    public void open(Consumer<List<TransferJob>> start) {
        DialogFrame frame = new DialogFrame(context.messages(), DialogFrame.Width.QUESTION);
        frame.setId("changeSheet");
        frame.setIcon(Meaning.INFORMATION, Icon.ENCRYPTED);
        frame.titleProperty().bind(context.messages().binding("object.change.title"));
        frame.setBody(context.views().load("object/change", this).root());
        viewModel.prepare();
        Runnable close = () -> {
            viewModel.cancel();
            context.desk().close(frame);
        };
        Button cancel = button("changeCancel", "common.cancel", close);
        Button begin = button("changeStart", "object.change.start", () -> {
            List<TransferJob> jobs = viewModel.jobs();
            if (!jobs.isEmpty()) {
                context.desk().close(frame);
                start.accept(jobs);
            }
        });
        begin.getStyleClass().add(Styles.ACCENT);
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
}
