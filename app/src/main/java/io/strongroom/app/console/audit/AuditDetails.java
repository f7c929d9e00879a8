package io.strongroom.app.console.audit;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.access.ExplainDialog;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.report.AuditExport;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.AuditLine;
import io.strongroom.engine.usecase.access.ExplainAccess;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Everything about the selected record, and why it was refused.
final class AuditDetails extends VBox {
    private final ConsoleContext context;
    private final Label title = new Label();
    private final Button explain = new Button();
    private final TextArea json = new TextArea();
    private final AuditChainView chain;
    private Optional<AuditLine> shown = Optional.empty();

    AuditDetails(ConsoleContext context, AuditViewModel viewModel) {
        this.context = context;
        Messages messages = context.messages();
        setId("auditDetails");
        getStyleClass().addAll("sr-area", "sr-card", "sr-padded");
        setSpacing(8);
        title.getStyleClass().add("sr-strong");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        explain.setId("auditExplain");
        explain.setGraphic(Icon.QUESTION.node());
        explain.textProperty().bind(messages.binding("access.explain.open"));
        explain.setOnAction(_ -> shown.ifPresent(this::explain));
        Button copy = new Button();
        copy.setId("auditCopy");
        copy.setGraphic(Icon.COPY.node());
        copy.textProperty().bind(messages.binding("audit.copy"));
        copy.setOnAction(_ -> context.clipboards().copy(json.getText()));
        HBox head = new HBox(8, title, between, explain, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        json.setId("auditJson");
        json.setEditable(false);
        json.getStyleClass().add("sr-mono");
        json.setPrefRowCount(9);
        json.accessibleTextProperty().bind(title.textProperty());
        chain = new AuditChainView(context, viewModel);
        HBox.setHgrow(json, Priority.ALWAYS);
        getChildren().setAll(head, new HBox(16, json, chain));
        Shown.now(this, false);
    }

    void show(Optional<AuditLine> line) {
        shown = line;
        Shown.now(this, line.isPresent());
        line.ifPresent(record -> {
            title.setText(context.messages()
                    .text(
                            "audit.details.title",
                            Formats.number(record.seq()),
                            AuditTable.result(context.messages(), record.entry().outcome()),
                            context.formats().second(record.at())));
            json.setText(AuditExport.pretty(record));
            chain.show(record);
            Shown.now(explain, question(record.entry()).isPresent());
        });
    }

    private static Optional<ExplainAccess.Question> question(AuditEntry entry) {
        String action = entry.parameters().get("action");
        String on = entry.parameters().get("on");
        return action == null || on == null
                ? Optional.empty()
                : Optional.of(new ExplainAccess.Question.Act(action, on));
    }

    private void explain(AuditLine line) {
        question(line.entry())
                .ifPresent(question -> new ExplainDialog(context)
                        .open(question, Optional.of(line.entry().caller())));
    }
}
