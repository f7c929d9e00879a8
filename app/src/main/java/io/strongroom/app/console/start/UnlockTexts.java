package io.strongroom.app.console.start;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.engine.model.SlotType;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.value.ObservableStringValue;

/// The words of the sealed store, as they change with what is typed and what came of it.
record UnlockTexts(Messages messages, Formats formats, UnlockViewModel viewModel, Optional<IdleSeal> sealed) {
    ObservableStringValue secret() {
        return choice("start.unlock.passphrase", "start.unlock.recoveryKey");
    }

    /// The way to the other kind of secret.
    ObservableStringValue instead() {
        return choice("start.unlock.useRecoveryKey", "start.unlock.usePassphrase");
    }

    private ObservableStringValue choice(String forPassphrase, String forRecoveryKey) {
        return messages.derived(
                () -> messages.text(
                        viewModel.secretTypeProperty().get() == SlotType.PASSPHRASE ? forPassphrase : forRecoveryKey),
                viewModel.secretTypeProperty());
    }

    ObservableStringValue open() {
        return messages.derived(
                () -> messages.text(
                        viewModel.stateProperty().get().running() ? "start.unlock.opening" : "start.unlock.open"),
                viewModel.stateProperty());
    }

    /// Why the last try came to nothing, and what further tries cost; empty before the first.
    ObservableStringValue failure() {
        return messages.derived(this::failureNow, viewModel.failureProperty(), viewModel.waitSecondsProperty());
    }

    private String failureNow() {
        long wait = viewModel.waitSecondsProperty().get();
        if (wait > 0) {
            return messages.text("start.unlock.wait", Formats.countdown(Duration.ofSeconds(wait)));
        }
        Optional<Failure> failure = viewModel.failureProperty().get();
        if (failure.isEmpty()) {
            return "";
        }
        String title = failure.get().title(messages);
        return viewModel.lastWasWrong() && viewModel.triesLeft() > 0
                ? messages.text("start.unlock.triesLeft", title, viewModel.triesLeft())
                : messages.text("start.unlock.failure", title, failure.get().text(messages));
    }

    /// That the store sealed itself; empty where somebody sealed it.
    ObservableStringValue sealedBy() {
        return messages.derived(() -> sealed.map(this::sealed).orElse(""));
    }

    private String sealed(IdleSeal seal) {
        String when = formats.when(seal.at());
        return seal.idle()
                .map(idle -> messages.text("start.unlock.sealedIdle", when, idle.toMinutes()))
                .orElseGet(() -> messages.text("start.unlock.sealedSlept", when));
    }
}
