package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.MultiFilter;
import io.strongroom.app.console.key.KeyOption;
import io.strongroom.engine.model.EncryptionMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.jspecify.annotations.Nullable;

/// The fields that narrow the scope: encryption of now, condition, key, names, times and sizes.
final class ScopeFields extends GridPane {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final int COLUMNS = 2;

    private final Messages messages;
    private final ObjectProperty<ScopeChoice> scope;
    private final ObjectProperty<Set<EncryptionMode>> modes;
    private final UnderKeyBox under;
    private final TextField prefix = text("scopePrefix");
    private final TextField name = text("scopeName");
    private final ComboBox<Which> which = new ComboBox<>();
    private final DatePicker from = day("scopeFrom");
    private final DatePicker until = day("scopeUntil");
    private final TextField least = text("scopeLeast");
    private final TextField most = text("scopeMost");
    private int fields;

    ScopeFields(Messages messages, ObjectProperty<ScopeChoice> scope) {
        this.messages = messages;
        this.scope = scope;
        this.under = new UnderKeyBox(messages);
        this.modes = new SimpleObjectProperty<>(scope.get().modes());
        prefix.setText(scope.get().prefix());
        getStyleClass().add("scope-fields");
        field("reencrypt.scope.modes", modeBox());
        field("reencrypt.scope.which", whichBox());
        field("reencrypt.scope.key", under);
        field("reencrypt.scope.prefix", prefix);
        field("reencrypt.scope.name", name);
        field("reencrypt.scope.stored", range(from, until));
        field("reencrypt.scope.size", range(least, most));
        prefix.promptTextProperty().bind(messages.binding("reencrypt.scope.anyPrefix"));
        for (TextField any : List.of(name, least, most)) {
            any.promptTextProperty().bind(messages.binding("reencrypt.scope.any"));
        }
        for (TextField typed : List.of(prefix, name, least, most)) {
            typed.textProperty().subscribe((_, _) -> take());
        }
        name(messages.binding("reencrypt.scope.stored"), from, until);
        name(messages.binding("reencrypt.scope.size"), least, most);
        from.valueProperty().subscribe((_, _) -> take());
        until.valueProperty().subscribe((_, _) -> take());
        modes.subscribe((_, _) -> take());
        under.chosenProperty().subscribe((_, _) -> take());
    }

    // Both ends of a range stand behind one label.
    private static void name(ObservableValue<String> range, Node first, Node last) {
        first.accessibleTextProperty().bind(range);
        last.accessibleTextProperty().bind(range);
    }

    /// Offers these keys.
    void offer(List<KeyOption> known) {
        under.offer(known);
    }

    private void take() {
        ScopeChoice now = scope.get();
        scope.set(new ScopeChoice(
                now.buckets(),
                prefix.getText().strip(),
                modes.get(),
                Optional.ofNullable(which.getValue()).flatMap(Which::condition),
                under.chosenProperty().get(),
                name.getText().strip(),
                Optional.ofNullable(from.getValue()),
                Optional.ofNullable(until.getValue()),
                size(least),
                size(most)));
    }

    /// What is no size is shown as such and does not narrow anything, and the step does not go on.
    boolean areValid() {
        return List.of(least, most).stream()
                .allMatch(field -> field.getText().isBlank()
                        || ByteSize.parse(field.getText()).isPresent());
    }

    private static OptionalLong size(TextField field) {
        Optional<Long> bytes = ByteSize.parse(field.getText());
        field.pseudoClassStateChanged(INVALID, !field.getText().isBlank() && bytes.isEmpty());
        return bytes.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private Node modeBox() {
        CheckComboBox<EncryptionMode> box = new CheckComboBox<>();
        box.setId("scopeModes");
        MultiFilter.of(
                box,
                messages,
                messages.binding("reencrypt.scope.modes"),
                List.of(EncryptionMode.values()),
                ScopeFields::modeKey,
                modes);
        box.titleProperty()
                .bind(messages.derived(
                        () -> modes.get().isEmpty()
                                ? messages.text("reencrypt.scope.anyMode")
                                : String.join(
                                        ", ",
                                        modes.get().stream()
                                                .sorted()
                                                .map(mode -> messages.text(modeKey(mode)))
                                                .toList()),
                        modes));
        return box;
    }

    static String modeKey(EncryptionMode mode) {
        return "reencrypt.mode." + mode.name();
    }

    private Node whichBox() {
        which.setId("scopeWhich");
        messages.localeProperty().subscribe(_ -> {
            Which chosen = which.getValue();
            which.setConverter(new Words());
            which.getItems().setAll(Which.values());
            which.setValue(chosen == null ? Which.ALL : chosen);
        });
        which.valueProperty().subscribe((_, _) -> take());
        return which;
    }

    private final class Words extends StringConverter<Which> {
        @Override
        public String toString(@Nullable Which choice) {
            return choice == null ? "" : messages.text(choice.key());
        }

        @Override
        public Which fromString(String text) {
            throw new UnsupportedOperationException("conditions are chosen, not typed");
        }
    }

    private Node range(Region first, Region last) {
        Label to = new Label();
        to.setMinWidth(USE_PREF_SIZE);
        to.getStyleClass().add("sr-muted");
        to.textProperty().bind(messages.binding("reencrypt.scope.to"));
        HBox range = new HBox(8, first, to, last);
        range.setAlignment(Pos.CENTER_LEFT);
        for (Region end : List.of(first, last)) {
            HBox.setHgrow(end, Priority.ALWAYS);
            end.setPrefWidth(100);
            end.setMaxWidth(Double.MAX_VALUE);
        }
        return range;
    }

    private void field(String key, Node field) {
        Label label = HistoryStep.label(messages, key);
        label.setLabelFor(field);
        if (field instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        VBox both = new VBox(4, label, field);
        GridPane.setHgrow(both, Priority.ALWAYS);
        both.setPrefWidth(300);
        add(both, fields % COLUMNS, fields / COLUMNS);
        fields++;
    }

    private static TextField text(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }

    private static DatePicker day(String id) {
        DatePicker day = new DatePicker();
        day.setId(id);
        return day;
    }
}
