package io.strongroom.app.console.key;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.FieldValidation;
import io.strongroom.app.console.control.SegmentedChoice;
import io.strongroom.app.console.control.Shown;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// The fields of a new key: view `key/create`.
final class CreateKeyController {
    private final Messages messages;
    private final CreateKeyViewModel viewModel;
    private final KeyOrigin first;

    @FXML
    private TextField createKeyAlias;

    @FXML
    private Label createKeyProblem;

    @FXML
    private HBox createKeySpecPlace;

    @FXML
    private HBox createKeyOriginPlace;

    @FXML
    private Label createKeyOriginText;

    @FXML
    private TextField createKeyDescription;

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    CreateKeyController(Messages messages, CreateKeyViewModel viewModel, KeyOrigin first) {
        this.messages = messages;
        this.first = first;
        this.viewModel = viewModel;
    }

    @FXML
    void initialize() {
        viewModel.aliasProperty().bind(createKeyAlias.textProperty());
        viewModel.descriptionProperty().bind(createKeyDescription.textProperty());
        new FieldValidation().watch(createKeyAlias, createKeyProblem, viewModel.problemText());
        Shown.takesRoomWhileVisible(createKeyProblem);
        Map<KeySpec, ObservableValue<String>> specs = new LinkedHashMap<>();
        specs.put(KeySpec.AES_256, new SimpleStringProperty("AES-256"));
        specs.put(KeySpec.SM4, new SimpleStringProperty("SM4"));
        SegmentedChoice<KeySpec> spec = new SegmentedChoice<>(specs, KeySpec.AES_256);
        spec.setId("createKeySpec");
        viewModel.specProperty().bind(spec.valueProperty());
        createKeySpecPlace.getChildren().addFirst(spec);
        Map<KeyOrigin, ObservableValue<String>> origins = new LinkedHashMap<>();
        origins.put(KeyOrigin.ALIYUN_KMS, messages.binding("key.create.origin.kms"));
        origins.put(KeyOrigin.EXTERNAL, messages.binding("key.create.origin.external"));
        SegmentedChoice<KeyOrigin> origin = new SegmentedChoice<>(origins, first);
        origin.setId("createKeyOrigin");
        viewModel.originProperty().bind(origin.valueProperty());
        createKeyOriginPlace.getChildren().setAll(origin);
        createKeyOriginText.textProperty().bind(viewModel.originText());
    }
}
