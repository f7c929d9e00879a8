package io.strongroom.app.console.bucket;

import io.strongroom.app.console.FileChoosers;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.FieldValidation;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// The fields of an origin: view `bucket/mirror`.
final class MirrorController {
    private final Messages messages;
    private final MirrorViewModel viewModel;
    private final FileChoosers files;

    @FXML
    private TextField mirrorLocation;

    @FXML
    private Label mirrorProblem;

    @FXML
    private CheckBox mirrorInternal;

    @FXML
    private Message mirrorInternalWarning;

    @FXML
    private Message mirrorNote;

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    MirrorController(Messages messages, MirrorViewModel viewModel, FileChoosers files) {
        this.messages = messages;
        this.viewModel = viewModel;
        this.files = files;
    }

    @FXML
    void initialize() {
        mirrorLocation.textProperty().bindBidirectional(viewModel.locationProperty());
        new FieldValidation().watch(mirrorLocation, mirrorProblem, viewModel.problemText());
        Shown.takesRoomWhileVisible(mirrorProblem);
        mirrorInternal.selectedProperty().bindBidirectional(viewModel.allowInternalProperty());
        mirrorInternalWarning.setMeaning(Meaning.ATTENTION);
        mirrorInternalWarning.setIcon(Icon.ATTENTION);
        Shown.when(mirrorInternalWarning, mirrorInternal.selectedProperty());
        mirrorNote.setIcon(Icon.NOT_ENCRYPTED);
    }

    @FXML
    void onChooseFolder() {
        files.openFolder(messages.text("bucket.mirror.chooseFolder"))
                .ifPresent(folder -> mirrorLocation.setText(folder.toString()));
    }
}
