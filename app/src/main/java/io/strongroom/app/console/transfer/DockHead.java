package io.strongroom.app.console.transfer;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.IconButton;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The head of the dock: what all transfers do, and what can be done with all of them.
final class DockHead extends HBox {
    private final Messages messages;
    private final Transfers transfers;
    private final DockWords words;
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Button pause = link("transferPause");
    private final Button cancelAll = link("transferCancelAll");
    private final Button retryAll = link("transferRetryAll");

    /// @param open whether the list is shown
    DockHead(Messages messages, Transfers transfers, BooleanProperty open) {
        this.messages = messages;
        this.transfers = transfers;
        words = new DockWords(messages, transfers);
        getStyleClass().add("head");
        title.getStyleClass().add("sr-strong");
        title.setId("transferTitle");
        title.setGraphic(Icon.UPLOAD.node("size-14"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        detail.setId("transferDetail");
        detail.getStyleClass().add("sr-muted");
        detail.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        pause.textProperty().bind(pauseText());
        pause.setOnAction(_ -> pauseOrResume());
        retryAll.textProperty().bind(messages.binding("transfer.retryAll"));
        retryAll.setOnAction(_ -> transfers.retryFailed());
        cancelAll.textProperty().bind(messages.binding("transfer.cancelAll"));
        cancelAll.setOnAction(_ -> transfers.cancelAll());
        getChildren().setAll(title, detail, space, retryAll, pause, cancelAll, fold(open), close());
        update(transfers.counts());
    }

    private static Button link(String id) {
        Button link = new Button();
        link.setId(id);
        link.getStyleClass().add("sr-link");
        link.setMinWidth(Region.USE_PREF_SIZE);
        return link;
    }

    private ObservableValue<String> pauseText() {
        return messages.derived(
                () -> messages.text(transfers.pausedProperty().get() ? "transfer.resume" : "transfer.pauseAll"),
                transfers.pausedProperty());
    }

    private void pauseOrResume() {
        if (transfers.pausedProperty().get()) {
            transfers.resume();
        } else {
            transfers.pause();
        }
    }

    private Node fold(BooleanProperty open) {
        IconButton fold = new IconButton(Icon.DOWN, messages, "transfer.fold");
        fold.setId("transferFold");
        fold.getStyleClass().add("small");
        fold.setOnAction(_ -> open.set(!open.get()));
        fold.rotateProperty().bind(Bindings.when(open).then(0).otherwise(180));
        return fold;
    }

    private Node close() {
        IconButton close = new IconButton(Icon.CLOSE, messages, "transfer.close");
        close.setId("transferClose");
        close.getStyleClass().add("small");
        close.setOnAction(_ -> transfers.clear());
        close.managedProperty().bind(close.visibleProperty());
        close.visibleProperty().bind(transfers.countsProperty().map(counts -> !counts.busy()));
        return close;
    }

    void update(TransferCounts counts) {
        there(pause, counts.busy());
        there(cancelAll, counts.busy());
        there(retryAll, counts.failed() > 0);
        title.setText(words.title(counts));
        detail.setText(words.detail(counts));
    }

    private static void there(Region node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
