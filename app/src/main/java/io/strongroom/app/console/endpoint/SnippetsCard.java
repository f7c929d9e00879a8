package io.strongroom.app.console.endpoint;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.SegmentedChoice;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What clients are told, ready to be copied.
final class SnippetsCard extends VBox {
    private final ConsoleContext context;
    private final Messages messages;
    private final EndpointViewModel viewModel;
    private final ObjectProperty<Optional<String>> accessKey = new SimpleObjectProperty<>(Optional.empty());
    private final EndpointExamples examples;
    private final SegmentedChoice<ClientSnippet> choice = new SegmentedChoice<>(choices(), ClientSnippet.OSSUTIL);

    SnippetsCard(ConsoleContext context, EndpointViewModel viewModel, EndpointExamples examples) {
        this.context = context;
        this.messages = context.messages();
        this.viewModel = viewModel;
        this.examples = examples;
        getStyleClass().add("sr-card");
        choice.setId("endpointClient");
        TextArea text = new TextArea();
        text.setId("endpointSnippet");
        text.setEditable(false);
        text.getStyleClass().add("endpoint-snippet");
        text.accessibleTextProperty().bind(messages.binding("endpoint.snippets"));
        text.textProperty()
                .bind(messages.derived(
                        this::shown,
                        choice.valueProperty(),
                        accessKey,
                        examples.seenProperty(),
                        viewModel.runningProperty(),
                        viewModel.settingsProperty()));
        VBox.setVgrow(text, Priority.ALWAYS);
        VBox body = new VBox(text);
        body.getStyleClass().add("sr-card-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(header(text), body);
    }

    private static Map<ClientSnippet, ObservableValue<String>> choices() {
        Map<ClientSnippet, ObservableValue<String>> choices = new LinkedHashMap<>();
        Arrays.stream(ClientSnippet.values()).forEach(one -> choices.put(one, new SimpleStringProperty(one.label())));
        return choices;
    }

    private Node header(TextArea text) {
        Label title = new Label();
        title.getStyleClass().add("sr-strong");
        title.textProperty().bind(messages.binding("endpoint.snippets"));
        title.setMinWidth(USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button copy = new Button();
        copy.setId("endpointCopySnippet");
        copy.setGraphic(Icon.COPY.node());
        copy.textProperty().bind(messages.binding("endpoint.snippets.copy"));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> context.clipboards().copy(text.getText()));
        HBox header = new HBox(8, title, between, choice, copy);
        header.getStyleClass().add("sr-card-header");
        return header;
    }

    private String shown() {
        EndpointExamples.Seen seen = examples.seenProperty().get();
        return choice.getValue()
                .text(messages, new ClientSnippet.Names(address(), accessKey.get(), seen.bucket(), seen.key()));
    }

    // While it is off they say where it will be.
    private URI address() {
        return viewModel.runningProperty().get().map(one -> one.address()).orElseGet(() -> {
            var settings = viewModel.settingsProperty().get();
            return URI.create((settings.tls() ? "https" : "http") + "://127.0.0.1:" + settings.port());
        });
    }

    /// Which access key the client uses.
    ObjectProperty<Optional<String>> accessKeyProperty() {
        return accessKey;
    }
}
