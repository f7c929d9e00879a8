package io.strongroom.app.console.transfer;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.EncryptionChip;
import io.strongroom.app.console.control.IconButton;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// One transfer in the dock: name, chip, bar, amount and rate, and what can be done.
final class TransferLine extends ListCell<Transfer> {
    private static final double NAMES = 190;

    private final Messages messages;
    private final Transfers transfers;
    private final Label name = new Label();
    private final EncryptionChip chip;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label amount = new Label();
    private final IconButton cancel;
    private final IconButton retry;
    private final IconButton why;
    private final StackPane done = new StackPane(Icon.CHECK.node("size-14"));
    private final HBox line;

    TransferLine(Messages messages, Transfers transfers, Consumer<Failure> explain) {
        this.messages = messages;
        this.transfers = transfers;
        chip = EncryptionChip.brief(messages, io.strongroom.app.console.control.Encryption.NONE);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(60);
        name.setPrefWidth(NAMES);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        amount.getStyleClass().addAll("amount", "sr-muted");
        amount.setMinWidth(0);
        cancel = new IconButton(Icon.CLOSE, messages, "transfer.cancel");
        cancel.getStyleClass().add("small");
        cancel.setOnAction(_ -> Optional.ofNullable(getItem()).ifPresent(transfers::cancel));
        retry = new IconButton(Icon.ROTATE, messages, "transfer.retry");
        retry.getStyleClass().add("small");
        retry.setOnAction(_ -> Optional.ofNullable(getItem()).ifPresent(transfers::retry));
        why = new IconButton(Icon.QUESTION, messages, "access.explain.open");
        why.setId("transferExplain");
        why.getStyleClass().add("small");
        why.setOnAction(
                _ -> Optional.ofNullable(getItem()).flatMap(Transfer::failure).ifPresent(explain));
        done.getStyleClass().add("done");
        line = new HBox(name, chip, bar, amount, cancel, why, retry, done);
        line.getStyleClass().add("line");
    }

    @Override
    protected void updateItem(@Nullable Transfer transfer, boolean empty) {
        super.updateItem(transfer, empty);
        if (empty || transfer == null) {
            setGraphic(null);
            return;
        }
        String shown = transfer.job().name();
        name.setText(shown.substring(shown.lastIndexOf('/', shown.length() - 2) + 1));
        name.setTooltip(new Tooltip(shown));
        there(chip, transfer.job().encryption().isPresent());
        transfer.job().encryption().ifPresent(chip::setEncryption);
        bar.setProgress(transfer.fraction());
        bar.getStyleClass().removeAll("success", "danger", "paused");
        TransferState state = transfer.state();
        switch (state) {
            case DONE -> bar.getStyleClass().add("success");
            case FAILED -> bar.getStyleClass().add("danger");
            case CANCELLED -> bar.getStyleClass().add("paused");
            case QUEUED, RUNNING -> {
                if (transfers.pausedProperty().get()) {
                    bar.getStyleClass().add("paused");
                }
            }
        }
        amount.setText(words(transfer));
        amount.setTooltip(new Tooltip(transfer.failure()
                .map(why -> why.text(messages) + " " + why.remedy(messages))
                .orElse(amount.getText())));
        amount.getStyleClass().removeAll("sr-danger-text");
        if (state == TransferState.FAILED) {
            amount.getStyleClass().add("sr-danger-text");
        }
        there(cancel, !state.terminal());
        there(why, transfer.failure().filter(Failure::isRefusal).isPresent());
        there(retry, state.mayRetry());
        there(done, state == TransferState.DONE);
        setGraphic(line);
    }

    private String words(Transfer transfer) {
        return switch (transfer.state()) {
            case QUEUED -> messages.text("transfer.state.waiting");
            case RUNNING -> running(transfer);
            case DONE ->
                messages.text(
                        "transfer.state.done",
                        size(transfer, Math.max(transfer.moved(), transfer.job().size())));
            case FAILED -> transfer.failure().map(why -> why.title(messages)).orElse("");
            case CANCELLED -> messages.text("transfer.state.cancelled");
        };
    }

    private String running(Transfer transfer) {
        String sofar = size(transfer, transfer.moved());
        String whole = size(transfer, transfer.job().size());
        if (transfers.pausedProperty().get()) {
            return messages.text("transfer.state.paused", sofar, whole);
        }
        long rate = transfers.perSecond(transfer);
        return rate == 0
                ? messages.text("transfer.state.running", sofar, whole)
                : messages.text("transfer.state.runningAt", sofar, whole, size(transfer, rate));
    }

    private static String size(Transfer transfer, long amount) {
        return transfer.job().kind().unit() == TransferJob.Unit.BYTES ? Formats.size(amount) : Formats.number(amount);
    }

    private static void there(javafx.scene.Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
