package io.strongroom.app.console.secret;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Surroundings;
import io.strongroom.app.console.control.FieldValidation;
import io.strongroom.app.console.control.KeyGroups;
import io.strongroom.app.console.control.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// A new recovery key with the proof that it was saved: view `secret/recovery`.
public final class RecoveryController {
    private final RecoveryViewModel viewModel;
    private final RecoveryPaper paper;

    @FXML
    private KeyGroups recoveryGroups;

    @FXML
    private Button recoveryHide;

    @FXML
    private Button recoveryCopy;

    @FXML
    private Button recoverySave;

    @FXML
    private Button recoveryPrint;

    @FXML
    private Label recoverySaved;

    @FXML
    private Message recoveryOnce;

    @FXML
    private Label recoveryAsk;

    @FXML
    private TextField recoveryTyped;

    @FXML
    private Label recoveryWrong;

    @FXML
    private Label recoveryMatches;

    @FXML
    private CheckBox recoveryKept;

    /// @param folder the folder of the store that the key opens
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    public RecoveryController(Surroundings surroundings, RecoveryViewModel viewModel, Supplier<Path> folder) {
        this.viewModel = viewModel;
        this.paper = new RecoveryPaper(surroundings, viewModel, folder);
    }

    @FXML
    void initialize() {
        viewModel.keyState().subscribe(_ -> recoveryGroups.show(viewModel.groups()));
        recoveryGroups.hiddenProperty().bind(viewModel.hiddenProperty());
        recoveryHide.textProperty().bind(viewModel.hideText());
        viewModel
                .hiddenProperty()
                .subscribe(hidden -> recoveryHide.setGraphic((hidden ? Icon.SHOW : Icon.HIDE).node()));
        recoveryHide.setOnAction(_ -> viewModel.toggleHidden());
        recoveryCopy.setOnAction(_ -> viewModel.copy());
        recoverySave.setOnAction(_ -> paper.save());
        recoveryPrint.setOnAction(_ -> paper.print());
        paper.showWherePrinted(recoveryPrint);
        paper.tellIn(recoverySaved);
        recoveryOnce.setIcon(Icon.ATTENTION);
        recoveryAsk.textProperty().bind(viewModel.askText());
        viewModel.typedProperty().bind(recoveryTyped.textProperty());
        new FieldValidation().watch(recoveryTyped, recoveryWrong, viewModel.typedProblem());
        recoveryMatches.visibleProperty().bind(viewModel.matches());
        recoveryMatches.setGraphic(Icon.SUCCESS.node());
        viewModel.keptProperty().bind(recoveryKept.selectedProperty());
    }

    /// The field that asks for the proof.
    public TextField typed() {
        return recoveryTyped;
    }

    /// Wipes the key and takes it off the screen.
    public void close() {
        viewModel.close();
        recoveryGroups.show(List.of());
    }
}
