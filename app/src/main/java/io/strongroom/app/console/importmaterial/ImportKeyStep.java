package io.strongroom.app.console.importmaterial;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.control.StateChip;
import io.strongroom.app.console.control.WhileShown;
import io.strongroom.app.console.key.CreateKeyDialog;
import io.strongroom.app.console.key.KeyOption;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.model.KeyOrigin;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Which key gets the material: one of origin EXTERNAL, there already or made now.
final class ImportKeyStep extends ImportStep {
    private final ConsoleContext context;
    private final Messages messages;
    private final ImportSession session;
    private final BooleanBinding ready;
    private final TableView<KeyEntry> table;
    private final ObjectProperty<TaskState<List<KeyEntry>>> reading =
            new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final Message failed;

    ImportKeyStep(ConsoleContext context, ImportSession session) {
        this(context, session, new TableView<>(), new Message());
    }

    private ImportKeyStep(ConsoleContext context, ImportSession session, TableView<KeyEntry> table, Message failed) {
        super(context.messages(), session, "key", new VBox(10));
        this.context = context;
        this.messages = context.messages();
        this.session = session;
        this.table = table;
        this.failed = failed;
        this.ready =
                Bindings.createBooleanBinding(() -> session.keyProperty().get().isPresent(), session.keyProperty());
        fill((VBox) view());
        reading.subscribe(this::onReading);
        read();
    }

    private void fill(VBox view) {
        table.setId("importKeys");
        table.accessibleTextProperty().bind(messages.binding("keys.page.title"));
        WhileShown.onLanguage(table, messages, () -> table.refresh());
        table.getStyleClass().add("in-card");
        table.getColumns()
                .addAll(List.of(
                        column("alias", 240, key -> new Label(key.displayName(), Icon.KEY.node("size-14"))),
                        column("state", 150, key -> new StateChip(messages, new KeyOption(key).state())),
                        column("spec", 90, key -> new Label(new KeyOption(key).spec())),
                        column("material", 210, key -> new Label(material(key)))));
        Label none = muted(messages, "import.key.none");
        table.setPlaceholder(none);
        table.getSelectionModel().selectedItemProperty().subscribe(key -> {
            if (key != null) {
                session.keyProperty().set(Optional.of(key));
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        Button create = new Button("", Icon.ADD.node());
        create.setId("importCreateKey");
        create.textProperty().bind(messages.binding("key.picker.create"));
        create.setOnAction(_ -> new CreateKeyDialog(context).external().open(this::created));
        failed.setMeaning(Meaning.DANGER);
        Shown.now(failed, false);
        view.getChildren().setAll(failed, table, create, muted(messages, "import.key.forEver"));
    }

    private String material(KeyEntry key) {
        Formats formats = context.formats();
        if (!key.hasMaterial()) {
            return messages.text("keys.expiry.noMaterial");
        }
        return key.materialExpiry()
                .map(at -> messages.text("import.key.until", formats.date(at)))
                .orElseGet(() -> messages.text("import.key.noExpiry"));
    }

    private void created(KeyEntry key) {
        session.keyProperty().set(Optional.of(key));
        read();
    }

    private void read() {
        context.tasks()
                .run(
                        reading,
                        _ -> context.engine()
                                .keys()
                                .list()
                                .run(context.engine().call(CallOrigin.CONSOLE), KeyFilter.VISIBLE));
    }

    private void onReading(TaskState<List<KeyEntry>> state) {
        if (state instanceof TaskState.Done<List<KeyEntry>>(List<KeyEntry> all)) {
            Optional<KeyEntry> wanted = session.keyProperty().get();
            table.getItems()
                    .setAll(all.stream()
                            .filter(key -> key.kind() == KeyKind.USER && key.origin() == KeyOrigin.EXTERNAL)
                            .toList());
            boolean only = table.getItems().size() == 1;
            table.getItems().stream()
                    .filter(key -> only
                            || wanted.filter(each -> each.id().equals(key.id())).isPresent())
                    .findFirst()
                    .ifPresent(table.getSelectionModel()::select);
        } else if (state instanceof TaskState.Failed<List<KeyEntry>>(Failure failure)) {
            failed.show(failure, messages);
            Shown.now(failed, true);
        }
    }

    private TableColumn<KeyEntry, KeyEntry> column(String key, double width, Function<KeyEntry, Node> node) {
        TableColumn<KeyEntry, KeyEntry> column = new TableColumn<>();
        column.textProperty().bind(messages.binding("import.column." + key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable KeyEntry entry, boolean empty) {
                super.updateItem(entry, empty);
                setGraphic(empty || entry == null ? null : node.apply(entry));
            }
        });
        return column;
    }

    @Override
    public ObservableBooleanValue canProceed() {
        return ready;
    }

    @Override
    public Optional<Node> focusTarget() {
        return Optional.of(table);
    }
}
