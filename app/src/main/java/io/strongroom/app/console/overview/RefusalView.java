package io.strongroom.app.console.overview;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.access.ExplainDialog;
import io.strongroom.app.console.control.IconButton;
import io.strongroom.engine.model.Refusal;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Who was refused what, why, and when.
final class RefusalView extends HBox {
    RefusalView(ConsoleContext context, Refusal refusal) {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        Label what = new Label(refusal.caller() + " · " + refusal.event() + " " + refusal.resource());
        what.getStyleClass().add("sr-strong");
        Label why = new Label(why(context.messages(), refusal));
        why.getStyleClass().addAll("sr-small", "sr-muted");
        VBox words = new VBox(what, why);
        words.setMinWidth(0);
        setHgrow(words, Priority.ALWAYS);
        Label when = new Label(context.formats().when(refusal.at()));
        when.setMinWidth(USE_PREF_SIZE);
        when.getStyleClass().addAll("sr-small", "sr-muted");
        getChildren().setAll(Icon.FAILED.node("size-14", "danger"), words, when);
        if (refusal.refused().isPresent()) {
            IconButton explain = new IconButton(Icon.QUESTION, context.messages(), "access.explain.open");
            explain.setId("overviewExplain-" + refusal.number());
            explain.getStyleClass().add("small");
            explain.setOnAction(_ -> new ExplainDialog(context).open(refusal));
            getChildren().add(explain);
        }
    }

    /// The words for what stood in the way.
    static String why(Messages messages, Refusal refusal) {
        String key = "overview.refused." + refusal.problem();
        return messages.has(key) ? messages.text(key) : refusal.problem();
    }
}
