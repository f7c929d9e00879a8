package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Encryption;
import io.strongroom.app.console.control.EncryptionChip;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.app.console.control.OptionCard;
import io.strongroom.app.console.control.SegmentedChoice;
import io.strongroom.app.console.encryption.AlgorithmChoice;
import io.strongroom.app.console.encryption.EncryptionMethod;
import io.strongroom.engine.model.DataAlgorithm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The cards of the methods and the choice of the cipher: view `bucket/default-method`.
final class DefaultMethodController {
    private final Messages messages;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<EncryptionMethod, OptionCard> cards = new LinkedHashMap<>();
    private final SegmentedChoice<DataAlgorithm> algorithm = AlgorithmChoice.of("defaultAlgorithm");

    @FXML
    private OptionCard defaultSseOss;

    @FXML
    private OptionCard defaultKmsManaged;

    @FXML
    private OptionCard defaultKmsChosen;

    @FXML
    private OptionCard defaultNone;

    @FXML
    private VBox defaultAlgorithmRow;

    @FXML
    private HBox defaultAlgorithmPlace;

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    DefaultMethodController(Messages messages) {
        this.messages = messages;
    }

    @FXML
    void initialize() {
        card(EncryptionMethod.SSE_OSS, defaultSseOss, Encryption.SSE_OSS);
        card(EncryptionMethod.KMS_MANAGED, defaultKmsManaged, Encryption.of(EncryptionMode.KMS_DEFAULT));
        card(EncryptionMethod.KMS_CHOSEN, defaultKmsChosen, Encryption.of(EncryptionMode.KMS_CHOSEN));
        card(EncryptionMethod.DEFAULT, defaultNone, Encryption.NONE);
        defaultAlgorithmPlace.getChildren().addFirst(algorithm);
        defaultAlgorithmRow.disableProperty().bind(defaultNone.selectedProperty());
    }

    private void card(EncryptionMethod method, OptionCard card, Encryption chip) {
        card.setToggleGroup(group);
        card.withChip(EncryptionChip.brief(messages, chip));
        boolean plain = method == EncryptionMethod.DEFAULT;
        card.addFact(plain ? Icon.ATTENTION : Icon.ALGORITHM)
                .textProperty()
                .bind(messages.binding(plain ? "bucket.default.none.fact" : "bucket.default.algorithms"));
        card.addFact(Icon.USERS)
                .textProperty()
                .bind(messages.binding(
                        method.needsKey() ? "bucket.default.kmsPermission" : "bucket.default.noPermission"));
        cards.put(method, card);
    }

    void show(DefaultDraft shown) {
        cards.forEach((method, card) -> card.setSelected(method == shown.method()));
        algorithm.setValue(shown.algorithm());
    }

    /// The draft with what is chosen here.
    DefaultDraft edit(DefaultDraft draft) {
        EncryptionMethod chosen = cards.entrySet().stream()
                .filter(card -> card.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(draft.method());
        return draft.with(chosen, algorithm.getValue());
    }

    Optional<Node> chosenCard() {
        return cards.values().stream()
                .filter(OptionCard::isSelected)
                .map(Node.class::cast)
                .findFirst();
    }
}
