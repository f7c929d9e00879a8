package io.strongroom.app.console.endpoint;

import atlantafx.base.controls.ToggleSwitch;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.EndpointSettings;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.IconButton;
import io.strongroom.app.console.control.Shown;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// On or off, and where.
final class SwitchCard extends HBox {
    private final Messages messages;
    private final EndpointViewModel viewModel;
    private final ToggleSwitch toggle = new ToggleSwitch();
    private final TextField port = new TextField();

    SwitchCard(ConsoleContext context, EndpointViewModel viewModel) {
        this.messages = context.messages();
        this.viewModel = viewModel;
        getStyleClass().addAll("sr-card", "endpoint-switch");
        toggle.setId("endpointOn");
        toggle.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        toggle.accessibleTextProperty().bind(messages.binding("endpoint.on.name"));
        toggle.disableProperty().bind(viewModel.busyProperty());
        viewModel.runningProperty().subscribe(on -> toggle.setSelected(on.isPresent()));
        viewModel.busyProperty().subscribe(this::standAsItIs);
        toggle.selectedProperty().subscribe((_, on) -> {
            if (on != viewModel.runningProperty().get().isPresent()) {
                viewModel.turn(on);
            }
        });
        getChildren().setAll(toggle, words(), place(context), portBox(), apply());
        setAlignment(Pos.CENTER_LEFT);
    }

    // What was refused does not look as if it had worked.
    private void standAsItIs(boolean busy) {
        if (!busy) {
            toggle.setSelected(viewModel.runningProperty().get().isPresent());
        }
    }

    private Node words() {
        Label title = new Label();
        title.setId("endpointTitle");
        title.getStyleClass().add("sr-strong");
        title.textProperty()
                .bind(messages.derived(
                        () -> messages.text(on() ? "endpoint.on" : "endpoint.off"), viewModel.runningProperty()));
        Label text = new Label();
        text.setId("endpointText");
        text.setWrapText(true);
        text.getStyleClass().addAll("sr-small", "sr-muted");
        text.textProperty()
                .bind(messages.derived(
                        () -> messages.text(textKey()), viewModel.runningProperty(), viewModel.settingsProperty()));
        VBox words = new VBox(2, title, text);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private boolean on() {
        return viewModel.runningProperty().get().isPresent();
    }

    private String textKey() {
        if (!on()) {
            return "endpoint.off.text";
        }
        return viewModel.settingsProperty().get().network() ? "endpoint.on.network" : "endpoint.on.text";
    }

    private Node place(ConsoleContext context) {
        TextField address = new TextField();
        address.setId("endpointAddress");
        address.setEditable(false);
        address.setPrefColumnCount(16);
        address.textProperty()
                .bind(messages.derived(
                        () -> viewModel
                                .runningProperty()
                                .get()
                                .map(one -> one.address().toString())
                                .orElse(messages.text("endpoint.address.none")),
                        viewModel.runningProperty()));
        Button copy = new IconButton(Icon.COPY, messages, "endpoint.address.copy");
        copy.setId("endpointCopy");
        copy.setOnAction(_ -> context.clipboards().copy(address.getText()));
        copy.disableProperty().bind(Bindings.createBooleanBinding(() -> !on(), viewModel.runningProperty()));
        HBox both = new HBox(4, address, copy);
        both.setAlignment(Pos.CENTER_LEFT);
        return field("endpoint.address", both, address);
    }

    private Node portBox() {
        port.setId("endpointPort");
        port.setPrefColumnCount(5);
        port.setMinWidth(USE_PREF_SIZE);
        viewModel.settingsProperty().subscribe(now -> port.setText(Integer.toString(now.port())));
        port.setOnAction(_ -> applyPort());
        return field("endpoint.port", port, port);
    }

    private Node field(String key, Node field, Node named) {
        Label name = new Label();
        name.getStyleClass().add("sr-field-label");
        name.textProperty().bind(messages.binding(key));
        name.setLabelFor(named);
        named.accessibleTextProperty().bind(messages.binding(key));
        return new VBox(4, name, field);
    }

    private Node apply() {
        Button apply = new Button();
        apply.setId("endpointApply");
        apply.textProperty().bind(messages.binding("endpoint.apply"));
        apply.setMinWidth(USE_PREF_SIZE);
        BooleanBinding useless = Bindings.createBooleanBinding(
                () -> typed().isEmpty()
                        || typed().getAsInt()
                                == viewModel.settingsProperty().get().port(),
                port.textProperty(),
                viewModel.settingsProperty());
        apply.disableProperty().bind(useless.or(viewModel.busyProperty()));
        apply.setOnAction(_ -> applyPort());
        Label wrong = new Label();
        wrong.setId("endpointPortWrong");
        wrong.getStyleClass().addAll("sr-small", "sr-danger-text");
        wrong.textProperty().bind(messages.binding("endpoint.port.wrong"));
        Shown.when(wrong, Bindings.createBooleanBinding(() -> typed().isEmpty(), port.textProperty()));
        VBox both = new VBox(4, wrong, apply);
        both.setAlignment(Pos.BOTTOM_RIGHT);
        return both;
    }

    private void applyPort() {
        typed().ifPresent(number -> viewModel.change(old -> old.withPort(number)));
    }

    private OptionalInt typed() {
        try {
            int number = Integer.parseInt(port.getText().strip());
            return EndpointSettings.isPort(number) ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }

    Node focusTarget() {
        return toggle;
    }
}
