package io.strongroom.app.console.settings;

import io.strongroom.app.console.control.Shown;
import io.strongroom.engine.model.SlotType;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The ways to open the store: view `settings/slots`.
final class SlotsController {
    private final SettingsViewModel viewModel;
    private final SlotActs acts;

    @FXML
    private VBox settingsSlots;

    @FXML
    private Button settingsAddRecoveryKey;

    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    SlotsController(SettingsViewModel viewModel, SlotActs acts) {
        this.viewModel = viewModel;
        this.acts = acts;
    }

    @FXML
    void initialize() {
        viewModel.seenProperty().subscribe(seen -> seen.ifPresent(this::show));
        acts.messages()
                .localeProperty()
                .subscribe(_ -> viewModel.seenProperty().get().ifPresent(this::show));
    }

    private void show(SettingsViewModel.Seen seen) {
        settingsSlots.getChildren().setAll(seen.slots().stream().map(acts::row).toList());
        // One recovery key is enough: where there is one, it is changed.
        Shown.now(
                settingsAddRecoveryKey, seen.slots().stream().noneMatch(slot -> slot.type() == SlotType.RECOVERY_KEY));
    }

    @FXML
    void onAddPassphrase() {
        acts.addPassphrase();
    }

    @FXML
    void onAddRecoveryKey() {
        acts.addRecoveryKey();
    }

    @FXML
    void onAddKeyFile() {
        acts.addKeyFile();
    }
}
