package io.strongroom.app.console.secret;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.FieldValidation;
import io.strongroom.app.console.control.SecretField;
import io.strongroom.app.console.control.StrengthMeter;
import io.strongroom.engine.model.StoreSecret;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A new passphrase, typed twice, with its rules: view `secret/passphrase`.
public final class NewPassphraseController {
    private final Messages messages;
    private final PassphraseViewModel viewModel = new PassphraseViewModel();

    @FXML
    private Label newPassphraseLabel;

    @FXML
    private SecretField newPassphrase;

    @FXML
    private StrengthMeter newPassphraseStrength;

    @FXML
    private Label newPassphraseRepeatLabel;

    @FXML
    private SecretField newPassphraseRepeat;

    @FXML
    private Label newPassphraseDiffers;

    @FXML
    private VBox newPassphraseRules;

    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    public NewPassphraseController(Messages messages) {
        this.messages = messages;
    }

    @FXML
    void initialize() {
        newPassphrase.setLabel(newPassphraseLabel);
        newPassphraseRepeat.setLabel(newPassphraseRepeatLabel);
        newPassphrase.changes().subscribe(_ -> check());
        newPassphraseRepeat.changes().subscribe(_ -> check());
        new FieldValidation()
                .watch(
                        newPassphraseRepeat,
                        newPassphraseDiffers,
                        messages.derived(
                                () -> viewModel.differs().get() ? messages.text("start.passphrase.differs") : "",
                                viewModel.differs()));
        rule("start.passphrase.rule.length", viewModel.longEnough());
        rule("start.passphrase.rule.uncommon", viewModel.uncommon());
        rule("start.passphrase.rule.unrelated", viewModel.unrelated());
        rule("start.passphrase.rule.same", viewModel.same());
    }

    private void rule(String key, ObservableBooleanValue holds) {
        Label rule = new Label();
        rule.textProperty().bind(messages.binding(key));
        holds.subscribe(now -> {
            rule.setGraphic(now ? Icon.SUCCESS.node("size-14", "success") : Icon.EMPTY_CIRCLE.node("size-14"));
            rule.getStyleClass().setAll("label", "sr-small", now ? "rule-kept" : "sr-muted");
        });
        newPassphraseRules.getChildren().add(rule);
    }

    private void check() {
        char[] first = newPassphrase.secret();
        char[] second = newPassphraseRepeat.secret();
        newPassphraseStrength.measure(first);
        viewModel.check(first, second, newPassphraseStrength.gradeProperty().get());
        Arrays.fill(first, '\0');
        Arrays.fill(second, '\0');
    }

    /// Says in the label which passphrase is meant.
    public void name(ObservableValue<String> label) {
        newPassphraseLabel.textProperty().bind(label);
    }

    /// Names that must not be part of the passphrase.
    public void avoid(List<String> names) {
        viewModel.avoid(names);
        check();
    }

    /// Whether all rules hold.
    public ObservableBooleanValue acceptable() {
        return viewModel.acceptable();
    }

    /// What was typed, to be wiped by whoever asked for it.
    public StoreSecret.Passphrase passphrase() {
        return new StoreSecret.Passphrase(newPassphrase.secret());
    }

    /// Whether anything was typed.
    public boolean touched() {
        return !newPassphrase.changes().get().isEmpty();
    }

    /// The field that comes first.
    public SecretField first() {
        return newPassphrase;
    }
}
