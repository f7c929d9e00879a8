package io.strongroom.app.console.endpoint;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.IconButton;
import io.strongroom.app.console.control.WhileShown;
import io.strongroom.app.http.ServedRequest;
import io.strongroom.engine.model.Caller;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The newest requests as they are answered.
final class RequestsCard extends VBox {
    private static final int OK_END = 400;
    private static final int CLIENT_END = 500;

    private final Messages messages;
    private final Formats formats;

    RequestsCard(Messages messages, Formats formats, EndpointViewModel viewModel) {
        this.messages = messages;
        this.formats = formats;
        getStyleClass().add("sr-card");
        Label title = new Label();
        title.getStyleClass().add("sr-strong");
        title.textProperty().bind(messages.binding("endpoint.requests"));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox header = new HBox(8, title, between, pause(viewModel));
        header.getStyleClass().add("sr-card-header");
        ListView<ServedRequest> list = new ListView<>(viewModel.requests());
        list.setId("endpointRequests");
        list.getStyleClass().add("endpoint-requests");
        list.accessibleTextProperty().bind(title.textProperty());
        Label none = new Label();
        none.textProperty().bind(messages.binding("endpoint.requests.none"));
        none.setWrapText(true);
        none.getStyleClass().addAll("sr-small", "sr-muted", "sr-padded");
        list.setPlaceholder(none);
        WhileShown.onLanguage(this, messages, () -> list.setCellFactory(_ -> new Cell()));
        list.setCellFactory(_ -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(header, list);
    }

    private Node pause(EndpointViewModel viewModel) {
        Button pause = new IconButton(
                Icon.PAUSE,
                messages.derived(
                        () -> messages.text(
                                viewModel.pausedProperty().get()
                                        ? "endpoint.requests.resume"
                                        : "endpoint.requests.pause"),
                        viewModel.pausedProperty()));
        pause.setId("endpointPause");
        viewModel.pausedProperty().subscribe(on -> pause.setGraphic((on ? Icon.PLAY : Icon.PAUSE).node()));
        pause.setOnAction(_ -> {
            viewModel.pausedProperty().set(!viewModel.pausedProperty().get());
            viewModel.look();
        });
        return pause;
    }

    private final class Cell extends ListCell<ServedRequest> {
        private final Label time = new Label();
        private final Label method = new Label();
        private final Label target = new Label();
        private final Label status = new Label();
        private final HBox row = new HBox(10, time, method, target, status);

        Cell() {
            for (Label label : new Label[] {time, method, target, status}) {
                label.getStyleClass().add("sr-mono");
            }
            time.getStyleClass().add("sr-muted");
            time.setMinWidth(USE_PREF_SIZE);
            method.getStyleClass().add("method");
            method.setMinWidth(52);
            target.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            target.setMaxWidth(Double.MAX_VALUE);
            target.setMinWidth(0);
            status.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(target, Priority.ALWAYS);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ServedRequest item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            boolean broken = item.end() == ServedRequest.End.BROKEN_OFF;
            time.setText(formats.time(item.begun()));
            method.setText(item.method());
            target.setText(item.target());
            status.setText(broken ? messages.text("endpoint.requests.broken") : Integer.toString(item.status()));
            status.getStyleClass().removeAll("sr-success-text", "sr-warning-text", "sr-danger-text");
            status.getStyleClass().add(broken ? "sr-danger-text" : style(item.status()));
            setTooltip(new Tooltip(told(item)));
            setAccessibleText(told(item));
            setGraphic(row);
        }

        private String told(ServedRequest item) {
            return messages.text(
                    "endpoint.requests.told",
                    item.method() + " " + item.target(),
                    item.operation().isEmpty() ? "—" : item.operation(),
                    item.caller().map(Caller::name).orElse("—"),
                    Formats.size(item.received()),
                    Formats.size(item.sent()),
                    item.duration().toMillis(),
                    item.id().value());
        }
    }

    private static String style(int status) {
        if (status < OK_END) {
            return "sr-success-text";
        }
        return status < CLIENT_END ? "sr-warning-text" : "sr-danger-text";
    }
}
