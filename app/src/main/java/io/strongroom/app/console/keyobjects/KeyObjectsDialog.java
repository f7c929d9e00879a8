package io.strongroom.app.console.keyobjects;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.FormDialog;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.control.TextColumn;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.ObjectEntry;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The objects behind a key, a page at a time; the selected one can be shown among its neighbours.
public final class KeyObjectsDialog {
    private static final double HEIGHT = 360;

    private final ConsoleContext context;
    private final Messages messages;

    public KeyObjectsDialog(ConsoleContext context) {
        this.context = context;
        this.messages = context.messages();
    }

    /// Opens the list over the page.
    ///
    /// @param part which of them are listed
    public void open(KeyEntry key, ObjectsPart part) {
        KeyObjectsViewModel viewModel = viewModel(key, part);
        TableView<ObjectEntry> table = table(viewModel);
        FormDialog dialog = dialog(key);
        dialog.withAct(messages.binding("keys.objects.show"), () -> {
            ObjectEntry object = table.getSelectionModel().getSelectedItem();
            dialog.close();
            context.desk().go(new Destination.Objects(object.bucket(), folder(object), Set.of()));
        });
        dialog.readyProperty().bind(Bindings.isNotNull(table.getSelectionModel().selectedItemProperty()));
        dialog.open(body(viewModel, table));
        viewModel.more();
    }

    /// Opens the list over a question that stays open below.
    public void openAbove(KeyEntry key) {
        KeyObjectsViewModel viewModel = viewModel(key, ObjectsPart.ALL);
        FormDialog dialog =
                dialog(key).withAct(messages.binding("impact.export"), () -> new KeyObjectsExport(context).open(key));
        dialog.open(body(viewModel, table(viewModel)));
        viewModel.more();
    }

    private KeyObjectsViewModel viewModel(KeyEntry key, ObjectsPart part) {
        return new KeyObjectsViewModel(context.engine(), context.tasks(), key, part);
    }

    private FormDialog dialog(KeyEntry key) {
        return new FormDialog(
                        messages,
                        context.desk(),
                        "keyObjectsDialog",
                        Icon.OBJECT,
                        messages.binding("keys.objects.title", key.displayName()))
                .wide()
                .withClose(messages.binding("common.close"));
    }

    private static String folder(ObjectEntry object) {
        String name = object.key().value();
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private Node body(KeyObjectsViewModel viewModel, TableView<ObjectEntry> table) {
        Label count = new Label();
        count.setId("keyObjectsCount");
        count.getStyleClass().addAll("sr-small", "sr-muted");
        count.textProperty()
                .bind(messages.derived(
                        () -> messages.text(
                                "keys.objects.count", viewModel.objects().size()),
                        viewModel.objects()));
        Button more = new Button();
        more.setId("keyObjectsMore");
        more.textProperty().bind(messages.binding("keys.objects.more"));
        more.setOnAction(_ -> viewModel.more());
        Shown.when(more, viewModel.moreProperty());
        Message failed = new Message();
        failed.setMeaning(Meaning.DANGER);
        viewModel.failureProperty().subscribe(failure -> {
            Shown.now(failed, failure.isPresent());
            failure.ifPresent(no -> failed.show(no, messages));
        });
        return new VBox(8, failed, table, new HBox(12, count, more));
    }

    private TableView<ObjectEntry> table(KeyObjectsViewModel viewModel) {
        TableView<ObjectEntry> table = new TableView<>(viewModel.objects());
        table.setId("keyObjectsTable");
        table.accessibleTextProperty().bind(messages.binding("object.page.title"));
        table.getStyleClass().add("in-card");
        table.setPrefHeight(HEIGHT);
        table.getColumns()
                .addAll(List.of(
                        column("bucket", 150, object -> object.bucket().value()),
                        column("name", 280, object -> object.key().value()),
                        column("size", 90, object -> Formats.size(object.size())),
                        column("stored", 140, object -> context.formats().moment(object.storedAt()))));
        Label none = new Label();
        none.textProperty().bind(messages.binding("keys.protects.nothing"));
        table.setPlaceholder(none);
        return table;
    }

    private TableColumn<ObjectEntry, String> column(String key, double width, Function<ObjectEntry, String> text) {
        return TextColumn.of(messages.binding("keys.objects.column." + key), width, text);
    }
}
