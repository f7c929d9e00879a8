package io.strongroom.app.console.overview;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.access.ExplainDialog;
import io.strongroom.app.console.control.FormDialog;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.control.TextColumn;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Refusal;
import io.strongroom.engine.usecase.audit.ListRefusals;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// The newest refusals of the trail: who, what, why and when.
final class RefusalsDialog {
    static final int MOST = 500;

    private final ConsoleContext context;
    private final Messages messages;
    private final TableView<Refusal> table = new TableView<>();
    private final Label counted = new Label();
    private final Message failed = new Message();
    private final ObjectProperty<TaskState<List<Refusal>>> reading = new SimpleObjectProperty<>(new TaskState.Idle<>());

    RefusalsDialog(ConsoleContext context) {
        this.context = context;
        this.messages = context.messages();
        table.setId("refusals");
        table.accessibleTextProperty().bind(messages.binding("overview.refusals.title"));
        table.getStyleClass().add("in-card");
        table.setPrefHeight(360);
        table.getColumns()
                .addAll(List.of(
                        column("when", 80, refusal -> context.formats().when(refusal.at())),
                        column("who", 80, Refusal::caller),
                        column("event", 130, Refusal::event),
                        column("resource", 200, Refusal::resource),
                        column("why", 184, refusal -> RefusalView.why(messages, refusal))));
        counted.setId("refusalsCounted");
        counted.getStyleClass().addAll("sr-small", "sr-muted");
        failed.setMeaning(Meaning.DANGER);
        Shown.now(failed, false);
        reading.subscribe(this::show);
    }

    void open() {
        FormDialog dialog = new FormDialog(
                        messages,
                        context.desk(),
                        "refusalsList",
                        Icon.AUDIT,
                        messages.binding("overview.refusals.title"))
                .wide()
                .withoutAct();
        Button explain = new Button(messages.text("access.explain.open"), Icon.QUESTION.node());
        explain.setId("refusalsExplain");
        explain.disableProperty()
                .bind(table.getSelectionModel()
                        .selectedItemProperty()
                        .map(refusal -> refusal.refused().isEmpty())
                        .orElse(true));
        explain.setOnAction(
                _ -> new ExplainDialog(context).open(table.getSelectionModel().getSelectedItem()));
        dialog.open(new VBox(8, failed, table, counted, explain));
        context.tasks()
                .run(
                        reading,
                        _ -> context.engine()
                                .audit()
                                .refusals()
                                .run(context.engine().call(CallOrigin.CONSOLE), MOST));
    }

    private void show(TaskState<List<Refusal>> state) {
        if (state instanceof TaskState.Done<List<Refusal>>(List<Refusal> refusals)) {
            table.getItems().setAll(refusals);
            counted.setText(messages.text(
                    refusals.size() < MOST ? "overview.refusals.counted" : "overview.refusals.newest",
                    refusals.size(),
                    ListRefusals.REACH));
        } else if (state instanceof TaskState.Failed<List<Refusal>>(var why)) {
            failed.show(why, messages);
            Shown.now(failed, true);
        }
    }

    private TableColumn<Refusal, String> column(String key, double width, Function<Refusal, String> text) {
        return TextColumn.of(messages.binding("overview.refusals.column." + key), width, text);
    }
}
