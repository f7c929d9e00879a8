package io.strongroom.app.console.audit;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.TextColumn;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.AuditLine;
import io.strongroom.engine.model.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// Records of the trail, newest first.
final class AuditTable extends TableView<AuditLine> {
    private static final String BAD = "sr-danger-text";

    private final Messages messages;

    AuditTable(Messages messages, Formats formats, AuditViewModel viewModel) {
        this.messages = messages;
        setId("auditTable");
        accessibleTextProperty().bind(messages.binding("audit.page.title"));
        setItems(viewModel.lines());
        TableColumn<AuditLine, String> number = column("record", 76, line -> Formats.number(line.seq()));
        number.getStyleClass().add("first");
        TableColumn<AuditLine, String> note = column("note", 190, line -> note(line.entry()));
        note.getStyleClass().add("last");
        getColumns()
                .addAll(List.of(
                        number,
                        column("time", 136, line -> formats.second(line.at())),
                        column("who", 86, line -> line.entry().caller().name()),
                        column("action", 150, line -> line.entry().event()),
                        column("on", 300, line -> line.entry().resource()),
                        result(),
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
        viewModel.lines().addListener((ListChangeListener<AuditLine>) this::stay);
    }

    // Whoever reads further down goes on reading there while new records come in on top.
    private void stay(ListChangeListener.Change<? extends AuditLine> change) {
        while (change.next()) {
            if (change.wasAdded()
                    && !change.wasReplaced()
                    && change.getFrom() == 0
                    && change.getTo() < getItems().size()) {
                int added = change.getAddedSize();
                first().filter(index -> index > 0).ifPresent(index -> scrollTo(index + added));
            }
        }
    }

    // Which row is on top, as it was last laid out.
    private Optional<Integer> first() {
        return lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? Optional.of(flow.getFirstVisibleCell().getIndex())
                : Optional.empty();
    }

    /// What did not end well stands out.
    private TableColumn<AuditLine, String> result() {
        TableColumn<AuditLine, String> column =
                column("result", 84, line -> result(messages, line.entry().outcome()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String word, boolean empty) {
                super.updateItem(word, empty);
                setText(empty ? null : word);
                getStyleClass().remove(BAD);
                AuditLine line = getTableRow() == null ? null : getTableRow().getItem();
                if (!empty && line != null && line.entry().outcome() != Outcome.DONE) {
                    getStyleClass().add(BAD);
                }
            }
        });
        return column;
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
