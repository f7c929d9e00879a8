package io.strongroom.app.console.audit;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.engine.model.AuditFilter;
import io.strongroom.engine.model.AuditLine;
import io.strongroom.engine.model.AuditVerdict;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.usecase.audit.ListAudit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A record between its neighbours in the chain, newest on top, with the hash of each, and whether the last check found
/// them whole.
final class AuditChainView extends VBox {
    private static final int ENDS = 4;

    private final ConsoleContext context;
    private final Messages messages;
    private final AuditViewModel viewModel;
    private final VBox links = new VBox(6);
    private final Label said = new Label();
    private long shown;

    AuditChainView(ConsoleContext context, AuditViewModel viewModel) {
        super(8);
        this.context = context;
        this.messages = context.messages();
        this.viewModel = viewModel;
        setId("auditNeighbours");
        getStyleClass().add("audit-chain");
        Label title = new Label();
        title.getStyleClass().add("sr-strong");
        title.textProperty().bind(messages.binding("audit.neighbours.title"));
        said.setId("auditNeighboursSaid");
        said.setWrapText(true);
        getChildren().setAll(title, links, said);
        viewModel.verdictProperty().subscribe((_, _) -> tell());
        messages.localeProperty().subscribe((_, _) -> tell());
    }

    /// Shows this record; its neighbours come when they are read.
    void show(AuditLine line) {
        shown = line.seq();
        List<AuditLine> there = viewModel.lines().stream()
                .filter(one -> Math.abs(one.seq() - shown) <= 1)
                .toList();
        draw(there);
        tell();
        if (there.size() < (shown == 1 ? 2 : 3)) {
            read(line);
        }
    }

    // Whatever the filter hides: neighbours are those in the trail.
    private void read(AuditLine line) {
        ListAudit.Request request = new ListAudit.Request(AuditFilter.none(), line.seq() + 2, 3);
        ObjectProperty<TaskState<List<AuditLine>>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks()
                .run(
                        state,
                        _ -> context.engine()
                                .audit()
                                .list()
                                .run(context.engine().call(CallOrigin.CONSOLE), request));
        TaskEnd.of(state, end -> {
            if (shown == line.seq() && end instanceof TaskState.Done<List<AuditLine>>(List<AuditLine> found)) {
                draw(found.stream()
                        .filter(one -> Math.abs(one.seq() - shown) <= 1)
                        .toList());
            }
        });
    }

    private void draw(List<AuditLine> found) {
        links.getChildren().setAll(found.stream().map(this::link).toList());
    }

    private Node link(AuditLine line) {
        Label number = new Label(Formats.number(line.seq()), Icon.CHAIN.node());
        number.getStyleClass().add("audit-link");
        Label hash = new Label(shortened(line.hash()));
        hash.getStyleClass().add("sr-mono");
        hash.setTooltip(new Tooltip(line.hash()));
        hash.accessibleTextProperty()
                .bind(messages.binding("audit.neighbours.hash", Formats.number(line.seq()), line.hash()));
        HBox row = new HBox(12, number, hash);
        row.setAlignment(Pos.CENTER_LEFT);
        if (line.seq() == shown) {
            row.getStyleClass().add("current");
        }
        row.getStyleClass().add("audit-link-row");
        return row;
    }

    private static String shortened(String hash) {
        return hash.length() <= 3 * ENDS
                ? hash
                : hash.substring(0, ENDS) + " " + hash.substring(ENDS, 2 * ENDS) + " … "
                        + hash.substring(hash.length() - ENDS);
    }

    private void tell() {
        switch (viewModel.verdictProperty().get()) {
            case TaskState.Done<AuditVerdict>(AuditVerdict verdict) -> tell(verdict);
            case TaskState.Running<AuditVerdict> _ -> look(Meaning.NEUTRAL, "audit.chain.checking");
            default -> look(Meaning.NEUTRAL, "audit.neighbours.unchecked");
        }
    }

    // What came after the check was not checked, and behind the first bad record nothing is known.
    private void tell(AuditVerdict verdict) {
        Optional<Long> bad = verdict.firstBad().map(AuditVerdict.Bad::seq);
        if (bad.filter(seq -> seq <= shown + 1).isPresent()) {
            look(Meaning.DANGER, "audit.neighbours.broken");
        } else if (shown > verdict.records()) {
            look(Meaning.NEUTRAL, "audit.neighbours.unchecked");
        } else {
            look(Meaning.SUCCESS, "audit.neighbours.whole");
        }
    }

    private void look(Meaning meaning, String key) {
        said.getStyleClass()
                .removeAll(
                        Arrays.stream(Meaning.values()).map(Meaning::styleClass).toList());
        said.getStyleClass().addAll("sr-word", meaning.styleClass());
        said.setGraphic(meaning.icon().node());
        said.setText(messages.text(key));
    }
}
