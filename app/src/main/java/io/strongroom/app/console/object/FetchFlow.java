package io.strongroom.app.console.object;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.Problems;
import io.strongroom.app.console.control.FormDialog;
import io.strongroom.app.console.transfer.FetchJob;
import io.strongroom.app.console.transfer.Transfers;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.MirrorOrigin;
import io.strongroom.engine.model.ObjectKey;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for the name of an object that only the mirror origin has, and fetches it.
record FetchFlow(ConsoleContext context, Transfers transfers, ObjectLocation location) {
    void begin(MirrorOrigin origin) {
        Messages messages = context.messages();
        Label ask = new Label();
        ask.getStyleClass().add("sr-field-label");
        ask.textProperty().bind(messages.binding("object.fetch.name", location.name()));
        TextField name = new TextField();
        name.setId("fetchName");
        ask.setLabelFor(name);
        Label problem = new Label();
        problem.setId("fetchProblem");
        problem.setWrapText(true);
        problem.getStyleClass().addAll("sr-field-note", "danger");
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        name.textProperty().subscribe(_ -> problem.setText(""));
        Label note = new Label();
        note.setWrapText(true);
        note.getStyleClass().addAll("sr-small", "sr-muted");
        note.textProperty().bind(messages.binding("object.fetch.note"));
        FormDialog dialog = new FormDialog(
                        messages, context.desk(), "fetch", Icon.MIRRORED, messages.binding("object.fetch.title"))
                .withSubtitle(messages.binding("object.fetch.origin", origin.location()));
        dialog.withAct(messages.binding("object.fetch.act"), () -> fetch(name.getText(), problem, dialog));
        dialog.readyProperty().bind(name.textProperty().isNotEmpty());
        dialog.open(new VBox(8, ask, name, problem, note));
    }

    private void fetch(String name, Label problem, FormDialog dialog) {
        try {
            ObjectKey key = ObjectKey.parse(location.prefix() + name.strip());
            dialog.close();
            transfers.add(List.of(new FetchJob(context.engine(), location.bucket(), key)));
        } catch (EngineException refused) {
            problem.setText(Problems.of(refused.problem()).text(context.messages()));
        }
    }
}
