package io.strongroom.app.console;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import io.strongroom.app.console.control.Coverage;
import io.strongroom.app.console.control.CoverageBar;
import io.strongroom.app.console.control.Encryption;
import io.strongroom.app.console.control.EncryptionChip;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.app.console.control.EnvelopePicture;
import io.strongroom.app.console.control.EnvelopePicture.Content;
import io.strongroom.app.console.control.EnvelopePicture.Health;
import io.strongroom.app.console.control.EnvelopePicture.Layer;
import io.strongroom.app.console.control.EnvelopeView;
import io.strongroom.app.console.control.IconButton;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.SearchField;
import io.strongroom.app.console.control.SegmentedChoice;
import io.strongroom.app.console.control.State;
import io.strongroom.app.console.control.StateChip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The component sheet of the design language, built of the real controls.
final class ComponentSheet {
    private final Messages messages;

    ComponentSheet(Messages messages) {
        this.messages = messages;
    }

    Parent root(String title) {
        HBox columns = new HBox(16, column("Envelope picture", envelope()), messagesColumn());
        VBox sheet = new VBox(
                0,
                head(title),
                heading("Encryption chips (square) and key states (round)", 6),
                chips(),
                heading("Buttons", 12),
                buttons(),
                heading("Fields", 11),
                fields(),
                choices(),
                heading("Coverage bar, progress", 12),
                coverage(),
                progress(),
                columns,
                danger(),
                table());
        sheet.setPadding(new Insets(12, 20, 12, 20));
        sheet.setPrefSize(640, 800);
        VBox.setMargin(columns, new Insets(12, 0, 12, 0));
        return sheet;
    }

    private static Node head(String title) {
        HBox head = new HBox(
                14,
                styled(title, "sr-page"),
                space(),
                styled("Title 15", "sr-title"),
                styled("Body 13", "sr-body"),
                styled("Small 12", "sr-small"),
                styled("Caption 11", "sr-caption", "sr-muted"),
                styled("Mono 11.5", "sr-mono"));
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(28);
        return head;
    }

    private Node chips() {
        HBox first = row(
                6,
                new EncryptionChip(messages, Encryption.NONE),
                new EncryptionChip(messages, Encryption.SSE_OSS),
                new EncryptionChip(messages, new Encryption(EncryptionMode.KMS_DEFAULT, "acs/oss")),
                EncryptionChip.brief(messages, Encryption.of(EncryptionMode.KMS_CHOSEN)));
        HBox second = row(6, new EncryptionChip(messages, Encryption.of(EncryptionMode.KMS_SM4)));
        HBox third = row(
                6,
                new StateChip(messages, State.ENABLED),
                new StateChip(messages, State.DISABLED),
                new StateChip(messages, State.PENDING_IMPORT),
                new StateChip(messages, State.EXPIRES, 6),
                new StateChip(messages, State.PENDING_DELETION));
        VBox.setMargin(third, new Insets(2, 0, 0, 0));
        return new VBox(6, first, second, third);
    }

    private Node buttons() {
        Button focused = button("Focused");
        focused.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-visible"), true);
        Button disabled = button("Disabled");
        disabled.setDisable(true);
        IconButton more = new IconButton(Icon.MORE, messages, "common.close");
        more.getStyleClass().remove(Styles.FLAT);
        HBox row = row(
                8,
                button("Primary", Styles.ACCENT),
                button("Default"),
                focused,
                disabled,
                button("Danger", Styles.DANGER),
                button("Outlined", Styles.DANGER, Styles.BUTTON_OUTLINED),
                button("Flat", Styles.FLAT),
                more);
        return row;
    }

    private static Node fields() {
        SearchField filter = new SearchField();
        filter.setPromptText("Filter");
        filter.setPrefWidth(130);
        TextField focused = new TextField("Focused");
        focused.setPrefWidth(110);
        focused.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), true);
        TextField wrong = new TextField("Wrong");
        wrong.setPrefWidth(100);
        wrong.pseudoClassStateChanged(Styles.STATE_DANGER, true);
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().add("Choice");
        choice.getSelectionModel().selectFirst();
        choice.setPrefWidth(100);
        Map<String, ObservableValue<String>> texts = new LinkedHashMap<>();
        texts.put("one", new SimpleStringProperty("One"));
        texts.put("two", new SimpleStringProperty("Two"));
        HBox row = row(8, filter, focused, wrong, choice, new SegmentedChoice<>(texts, "one"));
        row.setPadding(new Insets(0, 0, 12, 0));
        return row;
    }

    private static Node choices() {
        CheckBox on = new CheckBox("Check");
        on.setSelected(true);
        RadioButton chosen = new RadioButton("Radio");
        chosen.setSelected(true);
        ToggleSwitch yes = new ToggleSwitch("On");
        yes.setLabelPosition(javafx.geometry.HorizontalDirection.RIGHT);
        yes.setSelected(true);
        ToggleSwitch no = new ToggleSwitch("Off");
        no.setLabelPosition(javafx.geometry.HorizontalDirection.RIGHT);
        return row(16, on, new CheckBox("Check"), chosen, new RadioButton("Radio"), yes, no);
    }

    static Coverage demoCoverage() {
        long gigabyte = 1L << 30;
        return new Coverage(Map.of(
                EncryptionMode.SSE_OSS, new Coverage.Amount(21898, 69 * gigabyte),
                EncryptionMode.KMS_DEFAULT, new Coverage.Amount(9324, 14 * gigabyte),
                EncryptionMode.KMS_CHOSEN, new Coverage.Amount(14066, 40 * gigabyte),
                EncryptionMode.KMS_SM4, new Coverage.Amount(1560, 3 * gigabyte),
                EncryptionMode.NONE, new Coverage.Amount(12882, 34 * gigabyte)));
    }

    private Node coverage() {
        CoverageBar bar = new CoverageBar(messages, demoCoverage());
        bar.getStyleClass().add("large");
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox row = row(8, bar, styled(demoCoverage().share(Coverage.Measure.OBJECTS), "sr-strong"));
        row.setPadding(new Insets(2, 0, 8, 0));
        return row;
    }

    private static Node progress() {
        return row(
                8,
                bar(0.62, "running"),
                styled("62%"),
                bar(1, "success"),
                styled("done"),
                bar(0.38, "paused"),
                styled("paused"),
                bar(0.12, "danger"),
                styled("failed"));
    }

    private static ProgressBar bar(double progress, String styleClass) {
        ProgressBar bar = new ProgressBar(progress);
        bar.getStyleClass().add(styleClass);
        bar.setPrefWidth(105);
        return bar;
    }

    private Node envelope() {
        EnvelopeView view = new EnvelopeView(messages);
        view.show(new EnvelopePicture(
                Encryption.of(EncryptionMode.KMS_CHOSEN),
                new Layer("legal-hold", "CMK, version 3", Health.SOUND),
                Optional.of(State.ENABLED),
                0,
                new Layer("Wrapped data key", "In the object metadata, 60 B", Health.SOUND),
                new Content("Ciphertext · 6 segments", "AES-256-GCM · 1 MiB", 6, Health.SOUND)));
        return view;
    }

    private Node messagesColumn() {
        return column(
                "Messages",
                new VBox(
                        8,
                        new Message(Meaning.INFORMATION, "Information", "Fact and consequence."),
                        new Message(Meaning.SUCCESS, "Success", "What is now true."),
                        new Message(Meaning.ATTENTION, "Attention", "What happens, and when.")));
    }

    private static Node danger() {
        Message danger = new Message(Meaning.DANGER, "Danger", "What is lost, and how to go back.");
        danger.setAction(button("Action…", Styles.SMALL));
        VBox.setMargin(danger, new Insets(0, 0, 12, 0));
        return danger;
    }

    private record Key(String alias, State state, long protects) {}

    private Node table() {
        TableView<Key> table = new TableView<>();
        table.getStyleClass().addAll("dense", "in-card");
        TableColumn<Key, Key> alias = column("Alias", 361, key -> new Label(key.alias()));
        TableColumn<Key, Key> state = column("State", 150, key -> new StateChip(messages, key.state(), 6));
        TableColumn<Key, Key> protects = column("Protects", 85, key -> new Label(Formats.number(key.protects())));
        protects.getStyleClass().addAll("number", "last");
        alias.getStyleClass().add("first");
        table.getColumns().addAll(List.of(alias, state, protects));
        table.getItems().addAll(new Key("acs/oss", State.ENABLED, 9324), new Key("finance-2024", State.EXPIRES, 12481));
        table.getSelectionModel().select(1);
        table.setMinHeight(93);
        table.setPrefHeight(93);
        table.setMaxHeight(93);
        return table;
    }

    private static TableColumn<Key, Key> column(
            String name, double width, java.util.function.Function<Key, Node> cell) {
        TableColumn<Key, Key> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new javafx.beans.property.SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(_ -> new javafx.scene.control.TableCell<>() {
            @Override
            protected void updateItem(Key key, boolean empty) {
                super.updateItem(key, empty);
                setGraphic(empty ? null : cell.apply(key));
            }
        });
        return column;
    }

    private static Node heading(String text, double above) {
        Label label = styled(text, "sr-strong", "sr-small");
        VBox.setMargin(label, new Insets(above, 0, 6, 0));
        return label;
    }

    private static Node column(String name, Node content) {
        VBox column = new VBox(heading(name, 0), content);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setPrefWidth(300);
        return column;
    }

    private static Label styled(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Button button(String text, String... styleClasses) {
        Button button = new Button(text);
        button.getStyleClass().addAll(styleClasses);
        return button;
    }

    private static HBox row(double gap, Node... nodes) {
        HBox row = new HBox(gap, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
