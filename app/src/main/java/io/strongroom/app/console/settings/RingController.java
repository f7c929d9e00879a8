package io.strongroom.app.console.settings;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.usecase.store.SetRotationPeriod;
import java.time.Duration;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;

/// How often the master key of SSE-OSS rotates: view `settings/ring`.
final class RingController {
    private static final int USUAL_DAYS = 90;

    private final Messages messages;
    private final Formats formats;
    private final SettingsViewModel viewModel;

    @FXML
    private Label settingsRing;

    @FXML
    private Spinner<Integer> settingsRotation;

    @FXML
    private Button settingsRotationSave;

    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    RingController(Messages messages, Formats formats, SettingsViewModel viewModel) {
        this.messages = messages;
        this.formats = formats;
        this.viewModel = viewModel;
    }

    @FXML
    void initialize() {
        int least = (int) SetRotationPeriod.MIN.toDays();
        int most = (int) SetRotationPeriod.MAX.toDays();
        settingsRotation.setValueFactory(new IntegerSpinnerValueFactory(least, most, USUAL_DAYS));
        settingsRotation.getEditor().accessibleTextProperty().bind(settingsRotation.accessibleTextProperty());
        settingsRotationSave.disableProperty().bind(viewModel.busy());
        settingsRing
                .textProperty()
                .bind(messages.derived(
                        () -> viewModel.ring().map(this::words).orElseGet(() -> messages.text("settings.ring.none")),
                        viewModel.seenProperty()));
        viewModel
                .seenProperty()
                .subscribe(_ -> viewModel
                        .ring()
                        .flatMap(KeyEntry::rotationInterval)
                        .map(Duration::toDays)
                        .ifPresent(days -> settingsRotation.getValueFactory().setValue(days.intValue())));
    }

    private String words(KeyEntry ring) {
        return messages.text(
                "settings.ring.text",
                ring.versions().size(),
                formats.date(ring.lastRotation().orElse(ring.createdAt())));
    }

    @FXML
    void onSave() {
        viewModel.rotateEvery(settingsRotation.getValue());
    }
}
