package io.strongroom.app.console.transfer;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Messages;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// What moves, one line each, below the objects. Goes ten seconds after all went well; failures
/// stay until closed.
///
/// The list is virtual: of a hundred thousand transfers only the lines on screen are drawn.
public final class TransferDock extends VBox {
    private static final double LINE = 28;
    private static final int MOST_LINES = 3;
    private static final int MOST_LINES_IN_SMALL_WINDOWS = 2;
    private static final double SMALL = 740;
    private static final Duration STAY = Duration.seconds(10);

    private final Transfers transfers;
    private final ListView<Transfer> list = new ListView<>();
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final PauseTransition leave = new PauseTransition(STAY);
    private final DockHead head;

    /// @param explain shows why something was refused
    public TransferDock(Messages messages, Transfers transfers, Consumer<Failure> explain) {
        this.transfers = transfers;
        head = new DockHead(messages, transfers, open);
        setId("transferDock");
        getStyleClass().add("transfer-dock");
        list.setId("transferList");
        list.accessibleTextProperty().bind(messages.binding("transfer.list"));
        list.setItems(transfers.all());
        list.setFixedCellSize(LINE);
        list.setCellFactory(_ -> new TransferLine(messages, transfers, explain));
        list.managedProperty().bind(open);
        list.visibleProperty().bind(open);
        getChildren().setAll(head, list);
        managedProperty().bind(Bindings.isNotEmpty(transfers.all()));
        visibleProperty().bind(managedProperty());
        leave.setOnFinished(_ -> transfers.clearFinished());
        transfers.countsProperty().subscribe(this::update);
        transfers.pausedProperty().subscribe(() -> update(transfers.counts()));
        messages.localeProperty().subscribe(() -> update(transfers.counts()));
        sceneProperty()
                .flatMap(scene -> scene == null ? null : scene.heightProperty())
                .subscribe(_ -> fit());
    }

    private void update(TransferCounts counts) {
        head.update(counts);
        fit();
        list.refresh();
        if (counts.total() > 0 && !counts.busy() && counts.failed() == 0) {
            leave.play();
        } else {
            leave.stop();
        }
    }

    private void fit() {
        boolean small = getScene() != null && getScene().getHeight() < SMALL;
        int lines = Math.min(transfers.all().size(), small ? MOST_LINES_IN_SMALL_WINDOWS : MOST_LINES);
        list.setMinHeight(lines * LINE);
        list.setPrefHeight(lines * LINE);
        list.setMaxHeight(lines * LINE);
    }
}
