package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.key.KeyChoiceBox;
import io.strongroom.app.console.key.KeyOption;
import io.strongroom.engine.model.KeyVersionEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// Chooses a key and, if it has several, one of its versions.
final class UnderKeyBox extends HBox {
    private final Messages messages;
    private final ObservableList<KeyOption> keys = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<KeyOption>> key = new SimpleObjectProperty<>(Optional.empty());
    private final ComboBox<VersionOption> version = new ComboBox<>();
    private final ReadOnlyObjectWrapper<Optional<UnderKey>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());

    UnderKeyBox(Messages messages) {
        super(8);
        this.messages = messages;
        SearchableComboBox<KeyOption> box = new SearchableComboBox<>();
        box.setId("scopeKey");
        box.accessibleTextProperty().bind(messages.binding("reencrypt.scope.key"));
        KeyChoiceBox.of(box, messages, keys, key);
        box.promptTextProperty().unbind();
        box.promptTextProperty().bind(messages.binding("reencrypt.scope.anyKey"));
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        version.setId("scopeKeyVersion");
        version.accessibleTextProperty().bind(messages.binding("reencrypt.scope.version"));
        version.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(box, version);
        messages.localeProperty().subscribe(_ -> version.setConverter(new Words()));
        key.subscribe(this::offerVersions);
        version.valueProperty().subscribe(_ -> take());
    }

    /// Offers these keys.
    void offer(List<KeyOption> known) {
        keys.setAll(known);
    }

    /// What is chosen; empty for any key.
    ReadOnlyObjectProperty<Optional<UnderKey>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The newest version first: it is the one that has most.
    private void offerVersions(Optional<KeyOption> of) {
        List<VersionOption> offered = new ArrayList<>(List.of(VersionOption.ANY));
        of.ifPresent(option -> option.entry()
                .versions()
                .reversed()
                .forEach(entry -> offered.add(new VersionOption(Optional.of(entry)))));
        version.getItems().setAll(offered);
        version.setValue(VersionOption.ANY);
        boolean several = offered.size() > 2;
        version.setVisible(several);
        version.setManaged(several);
        take();
    }

    private void take() {
        Optional<KeyVersionEntry> wanted =
                Optional.ofNullable(version.getValue()).flatMap(VersionOption::version);
        chosen.set(key.get().map(option -> new UnderKey(option, wanted)));
    }

    /// A version to choose; empty stands for any.
    private record VersionOption(Optional<KeyVersionEntry> version) {
        static final VersionOption ANY = new VersionOption(Optional.empty());
    }

    private final class Words extends StringConverter<VersionOption> {
        @Override
        public String toString(@Nullable VersionOption option) {
            return option == null
                    ? ""
                    : option.version()
                            .map(one -> messages.text("reencrypt.scope.versionOf", one.number()))
                            .orElseGet(() -> messages.text("reencrypt.scope.anyVersion"));
        }

        @Override
        public VersionOption fromString(String text) {
            throw new UnsupportedOperationException("versions are chosen, not typed");
        }
    }
}
