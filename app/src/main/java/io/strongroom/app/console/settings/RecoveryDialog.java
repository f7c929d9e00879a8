package io.strongroom.app.console.settings;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Surroundings;
import io.strongroom.app.console.View;
import io.strongroom.app.console.control.FormDialog;
import io.strongroom.app.console.secret.RecoveryController;
import io.strongroom.app.console.secret.RecoveryViewModel;
import io.strongroom.engine.model.StoreSecret;
import java.security.SecureRandom;
import java.util.function.Consumer;

/// Shows a new recovery key and lets it become a way to open the store once it is proved to be
/// saved.
final class RecoveryDialog {
    private final ConsoleContext context;
    private final RecoveryViewModel viewModel;
    private final View<RecoveryController> view;
    private final FormDialog dialog;

    RecoveryDialog(ConsoleContext context, Surroundings surroundings) {
        this.context = context;
        viewModel =
                new RecoveryViewModel(context.messages(), context.tasks(), context.clipboards(), new SecureRandom());
        view = context.views()
                .load(
                        "secret/recovery",
                        new RecoveryController(
                                surroundings, viewModel, () -> context.engine().folder()));
        dialog = new FormDialog(
                        context.messages(),
                        context.desk(),
                        "newRecoveryKey",
                        Icon.SHIELD,
                        context.messages().binding("settings.slots.recovery.title"))
                .wide()
                .withSubtitle(context.messages().binding("settings.slots.recovery.text"));
    }

    /// Opens the dialog; `onProved` gets a copy of the key, which it wipes.
    void open(Consumer<StoreSecret> onProved) {
        viewModel.prepare();
        dialog.withAct(context.messages().binding("settings.slots.recovery.act"), () -> {
            viewModel.key().map(StoreSecret.RecoveryKey::copy).ifPresent(onProved);
            dialog.close();
        });
        dialog.readyProperty().bind(viewModel.canProceed());
        // Whatever takes the dialog away, also sealing: the key goes with it.
        view.root().sceneProperty().subscribe((before, now) -> {
            if (before != null && now == null) {
                view.controller().close();
            }
        });
        dialog.open(view.root());
    }
}
