package io.strongroom.app.console.endpoint;

import atlantafx.base.controls.ToggleSwitch;
import io.strongroom.app.console.EndpointSettings;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Shown;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How clients may come.
final class OptionsCard extends VBox {
    private final Messages messages;
    private final EndpointViewModel viewModel;

    /// @param saveCertificate writes what clients have to trust
    OptionsCard(Messages messages, EndpointViewModel viewModel, Runnable saveCertificate) {
        super(8);
        this.messages = messages;
        this.viewModel = viewModel;
        getStyleClass().addAll("sr-card", "sr-padded");
        Label title = new Label();
        title.getStyleClass().add("sr-strong");
        title.textProperty().bind(messages.binding("endpoint.options"));
        getChildren()
                .setAll(
                        title,
                        option("Start", EndpointSettings::startWithStore, EndpointSettings::withStart),
                        option("V1", EndpointSettings::signatureV1, EndpointSettings::withSignatureV1),
                        option("Tls", EndpointSettings::tls, EndpointSettings::withTls),
                        option("Network", EndpointSettings::network, EndpointSettings::withNetwork),
                        certificate(saveCertificate));
    }

    private Node option(
            String id,
            Predicate<EndpointSettings> now,
            BiFunction<EndpointSettings, Boolean, EndpointSettings> change) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId("endpoint" + id);
        toggle.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        toggle.accessibleTextProperty().bind(messages.binding("endpoint.option." + id));
        toggle.disableProperty().bind(viewModel.busyProperty());
        Runnable show =
                () -> toggle.setSelected(now.test(viewModel.settingsProperty().get()));
        viewModel.settingsProperty().subscribe(show);
        viewModel.busyProperty().subscribe(busy -> {
            if (!busy) {
                show.run();
            }
        });
        toggle.selectedProperty().subscribe((_, on) -> viewModel.change(old -> change.apply(old, on)));
        Label name = new Label();
        name.textProperty().bind(messages.binding("endpoint.option." + id));
        Label text = new Label();
        text.setWrapText(true);
        text.getStyleClass().addAll("sr-small", "sr-muted");
        text.textProperty().bind(messages.binding("endpoint.option." + id + ".text"));
        VBox words = new VBox(name, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinHeight(USE_PREF_SIZE);
        text.setMinHeight(USE_PREF_SIZE);
        HBox row = new HBox(8, toggle, words);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Node certificate(Runnable save) {
        Label fingerprint = new Label();
        fingerprint.setId("endpointFingerprint");
        fingerprint.setWrapText(true);
        fingerprint.getStyleClass().addAll("sr-mono", "sr-small", "sr-muted");
        fingerprint
                .textProperty()
                .bind(messages.derived(
                        () -> fingerprint()
                                .map(one -> messages.text("endpoint.fingerprint", one))
                                .orElse(""),
                        viewModel.runningProperty()));
        Button button = new Button();
        button.setId("endpointSaveCertificate");
        button.textProperty().bind(messages.binding("endpoint.certificate.save"));
        button.setOnAction(_ -> save.run());
        VBox both = new VBox(6, fingerprint, button);
        Shown.when(both, Bindings.createBooleanBinding(() -> fingerprint().isPresent(), viewModel.runningProperty()));
        return both;
    }

    private Optional<String> fingerprint() {
        return viewModel
                .runningProperty()
                .get()
                .flatMap(one -> one.options().identity())
                .flatMap(identity -> {
                    try {
                        return Optional.of(identity.fingerprint());
                    } catch (GeneralSecurityException _) {
                        return Optional.empty();
                    }
                });
    }
}
