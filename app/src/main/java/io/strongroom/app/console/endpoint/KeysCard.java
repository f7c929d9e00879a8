package io.strongroom.app.console.endpoint;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.access.AccessKeysDialog;
import io.strongroom.app.console.control.IconButton;
import io.strongroom.app.console.control.State;
import io.strongroom.app.console.control.StateChip;
import io.strongroom.app.console.control.TextColumn;
import io.strongroom.engine.model.AccessKeyEntry;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.Caller;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Who can sign, and a way to make keys.
final class KeysCard extends VBox {
    private final ConsoleContext context;
    private final Messages messages;
    private final EndpointKeys keys;
    private final TableView<AccessKeyEntry> table = new TableView<>();
    private final MenuButton create = new MenuButton();

    KeysCard(ConsoleContext context, EndpointKeys keys) {
        this.context = context;
        this.messages = context.messages();
        this.keys = keys;
        getStyleClass().add("sr-card");
        table.setId("endpointKeys");
        table.accessibleTextProperty().bind(messages.binding("endpoint.keys"));
        table.getColumns()
                .setAll(List.of(
                        text("endpoint.keys.id", 220, AccessKeyEntry::id),
                        text("access.column.user", 90, one -> one.owner().name()),
                        text(
                                "endpoint.keys.created",
                                90,
                                one -> context.formats().date(one.createdAt())),
                        state(),
                        more()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setPlaceholder(placeholder());
        table.setPrefHeight(190);
        // the lines of the card stay visible beside it
        VBox.setMargin(table, new Insets(0, 1, 0, 1));
        keys.seenProperty().subscribe(now -> fill(now.orElse(new EndpointKeys.Seen(List.of(), List.of()))));
        getChildren().setAll(header(), table, hint());
    }

    private TableColumn<AccessKeyEntry, String> text(String key, double width, Function<AccessKeyEntry, String> text) {
        return TextColumn.of(messages.binding(key), width, text);
    }

    private void fill(EndpointKeys.Seen now) {
        Optional<String> before = selected();
        table.getItems().setAll(now.keys());
        now.keys().stream()
                .filter(one -> before.filter(one.id()::equals).isPresent())
                .findFirst()
                .or(() -> now.keys().stream()
                        .filter(one -> one.state() == AccessState.ENABLED)
                        .findFirst())
                .ifPresent(one -> table.getSelectionModel().select(one));
        create.getItems().setAll(now.owners().stream().map(this::forOwner).toList());
        create.setDisable(now.owners().isEmpty());
    }

    private MenuItem forOwner(Caller owner) {
        MenuItem item = new MenuItem(owner.name());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> new AccessKeysDialog(context, owner).open());
        return item;
    }

    private Node header() {
        Label title = new Label();
        title.getStyleClass().add("sr-strong");
        title.textProperty().bind(messages.binding("endpoint.keys"));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        create.setId("endpointCreateKey");
        create.setGraphic(Icon.ADD.node());
        create.textProperty().bind(messages.binding("endpoint.keys.create"));
        create.setMinWidth(USE_PREF_SIZE);
        HBox header = new HBox(8, title, between, create);
        header.getStyleClass().add("sr-card-header");
        return header;
    }

    private Node hint() {
        Label hint = new Label();
        hint.setGraphic(Icon.INFORMATION.node());
        hint.textProperty().bind(messages.binding("endpoint.keys.once"));
        hint.getStyleClass().addAll("sr-small", "sr-muted", "sr-padded");
        return hint;
    }

    // Nothing there, not yet read, and not allowed look different.
    private Node placeholder() {
        Label none = new Label();
        none.setId("endpointKeysNone");
        none.setWrapText(true);
        none.getStyleClass().addAll("sr-small", "sr-muted", "sr-padded");
        none.textProperty().bind(messages.derived(this::whyEmpty, keys.seenProperty(), keys.failureProperty()));
        return none;
    }

    private String whyEmpty() {
        if (keys.failureProperty().get().isPresent()) {
            return keys.failureProperty().get().get().text(messages);
        }
        return keys.seenProperty().get().isPresent() ? messages.text("endpoint.keys.none") : "";
    }

    private TableColumn<AccessKeyEntry, AccessKeyEntry> state() {
        TableColumn<AccessKeyEntry, AccessKeyEntry> column = column(messages.binding("access.column.state"), 100);
        column.setCellFactory(_ -> new EntryCell() {
            @Override
            Node of(AccessKeyEntry one) {
                return new StateChip(messages, one.state() == AccessState.ENABLED ? State.ENABLED : State.DISABLED);
            }
        });
        return column;
    }

    private TableColumn<AccessKeyEntry, AccessKeyEntry> more() {
        TableColumn<AccessKeyEntry, AccessKeyEntry> column = column(new SimpleStringProperty(""), 44);
        column.setMinWidth(44);
        column.setMaxWidth(44);
        column.setCellFactory(_ -> new EntryCell() {
            @Override
            Node of(AccessKeyEntry one) {
                Button more = new IconButton(
                        Icon.MORE,
                        messages.binding("endpoint.keys.more", one.owner().name()));
                more.setId("endpointKey-" + one.id());
                more.setOnAction(_ -> new AccessKeysDialog(context, one.owner()).open());
                return more;
            }
        });
        return column;
    }

    private static TableColumn<AccessKeyEntry, AccessKeyEntry> column(ObservableValue<String> title, double width) {
        TableColumn<AccessKeyEntry, AccessKeyEntry> column = new TableColumn<>();
        column.textProperty().bind(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        return column;
    }

    private abstract static class EntryCell extends TableCell<AccessKeyEntry, AccessKeyEntry> {
        abstract Node of(AccessKeyEntry one);

        @Override
        protected void updateItem(@Nullable AccessKeyEntry item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : of(item));
        }
    }

    private Optional<String> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem()).map(AccessKeyEntry::id);
    }

    /// The selected key's id follows.
    void whenSelected(Consumer<Optional<String>> action) {
        table.getSelectionModel().selectedItemProperty().subscribe(_ -> action.accept(selected()));
    }
}
