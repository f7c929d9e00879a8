package io.strongroom.app.console.audit;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.TextColumn;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.AuditLine;
import io.strongroom.engine.model.Outcome;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Records of the trail, newest first.
final class AuditTable extends TableView<AuditLine> {
    private final Messages messages;

    AuditTable(Messages messages, Formats formats, AuditViewModel viewModel) {
        this.messages = messages;
        setId("auditTable");
        setItems(viewModel.lines());
        TableColumn<AuditLine, String> number = column("record", 76, line -> Formats.number(line.seq()));
        number.getStyleClass().add("first");
        TableColumn<AuditLine, String> note = column("note", 190, line -> note(line.entry()));
        note.getStyleClass().add("last");
        getColumns()
                .addAll(List.of(
                        number,
                        column("time", 116, line -> formats.moment(line.at())),
                        column("who", 86, line -> line.entry().caller().name()),
                        column("action", 150, line -> line.entry().event()),
                        column("on", 300, line -> line.entry().resource()),
                        column(
                                "result",
                                84,
                                line -> result(messages, line.entry().outcome())),
                        note));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        Label nothing = new Label();
        nothing.textProperty()
                .bind(messages.derived(
                        () -> messages.text(
                                viewModel.shownProperty().get() == AuditViewModel.Shown.NOTHING_YET
                                        ? "audit.looking"
                                        : "audit.none"),
                        viewModel.shownProperty()));
        setPlaceholder(nothing);
    }

    static String result(Messages messages, Outcome outcome) {
        return messages.text("audit.result." + outcome.name());
    }

    // What was refused, else why it failed.
    private static String note(AuditEntry entry) {
        String action = entry.parameters().get("action");
        return action != null && entry.outcome() == Outcome.REFUSED ? action : entry.error();
    }

    private TableColumn<AuditLine, String> column(String key, double width, Function<AuditLine, String> text) {
        return TextColumn.of(messages.binding("audit.column." + key), width, text);
    }
}
