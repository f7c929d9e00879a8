package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.FormDialog;
import io.strongroom.app.console.control.TextColumn;
import io.strongroom.app.console.encryption.EncryptionTexts;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.ObjectEntry;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// The first objects of a plan, by name.
record PlannedObjectsDialog(ConsoleContext context, EncryptionTexts texts) {
    void open(HistoryPlan plan) {
        Messages messages = context.messages();
        TableView<ObjectEntry> table = new TableView<>();
        table.setId("plannedObjects");
        table.accessibleTextProperty().bind(messages.binding("object.page.title"));
        table.getStyleClass().add("in-card");
        table.setPrefHeight(320);
        table.getItems().setAll(plan.first());
        table.getColumns()
                .addAll(List.of(
                        column("object", 380, entry -> entry.key().value()),
                        column("size", 90, entry -> Formats.size(entry.size())),
                        column(
                                "from",
                                190,
                                entry -> texts.chip(entry.encryption()).fullText(messages))));
        Label counted = new Label(messages.text(
                "reencrypt.list.first", plan.first().size(), plan.plan().objects()));
        counted.getStyleClass().addAll("sr-small", "sr-muted");
        FormDialog dialog = new FormDialog(
                        messages, context.desk(), "plannedList", Icon.AUDIT, messages.binding("reencrypt.list.title"))
                .wide()
                .withoutAct();
        dialog.open(new VBox(8, table, counted));
    }

    private TableColumn<ObjectEntry, String> column(String key, double width, Function<ObjectEntry, String> text) {
        return TextColumn.of(context.messages().binding("reencrypt.column." + key), width, text);
    }
}
