package io.strongroom.app.console.encryption;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.SegmentedChoice;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.key.KeyChoiceBox;
import io.strongroom.app.console.key.KeyOption;
import io.strongroom.engine.model.DataAlgorithm;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// The compact form of an [EncryptionChoiceViewModel]: view `encryption/choice`.
public final class EncryptionChoiceController {
    private final Messages messages;
    private final EncryptionChoiceViewModel viewModel;

    @FXML
    private ComboBox<EncryptionMethod> encryptionMethod;

    @FXML
    private Node encryptionKeyRow;

    @FXML
    private SearchableComboBox<KeyOption> encryptionKey;

    @FXML
    private Node encryptionAlgorithmRow;

    @FXML
    private HBox encryptionAlgorithmPlace;

    @FXML
    private Label encryptionSentence;

    @FXML
    private Label encryptionProblem;

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    public EncryptionChoiceController(Messages messages, EncryptionChoiceViewModel viewModel) {
        this.messages = messages;
        this.viewModel = viewModel;
    }

    @FXML
    void initialize() {
        showMethods();
        messages.localeProperty().subscribe(this::showMethods);
        encryptionMethod.valueProperty().bindBidirectional(viewModel.methodProperty());
        KeyChoiceBox.of(encryptionKey, messages, viewModel.keys(), viewModel.keyProperty());
        Shown.when(encryptionKeyRow, viewModel.methodProperty().isEqualTo(EncryptionMethod.KMS_CHOSEN));
        Shown.when(encryptionAlgorithmRow, viewModel.methodProperty().isNotEqualTo(EncryptionMethod.DEFAULT));
        SegmentedChoice<DataAlgorithm> algorithm = AlgorithmChoice.of("encryptionAlgorithm");
        algorithm.valueProperty().bindBidirectional(viewModel.algorithmProperty());
        encryptionAlgorithmPlace.getChildren().addFirst(algorithm);
        encryptionSentence.textProperty().bind(viewModel.sentence());
        encryptionProblem.textProperty().bind(viewModel.problemText());
        // While no key is chosen the field itself says so.
        Shown.when(
                encryptionProblem,
                Bindings.createBooleanBinding(
                        () -> viewModel.keyProperty().get().isPresent()
                                && !viewModel.validProperty().get(),
                        viewModel.keyProperty(),
                        viewModel.validProperty()));
    }

    private void showMethods() {
        // A combo box asks its converter again only for new items.
        encryptionMethod.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable EncryptionMethod method) {
                return method == null ? "" : viewModel.methodText(method);
            }

            @Override
            public EncryptionMethod fromString(String text) {
                throw new UnsupportedOperationException("methods are chosen, not typed");
            }
        });
        encryptionMethod.setItems(FXCollections.observableArrayList(EncryptionMethod.values()));
    }
}
