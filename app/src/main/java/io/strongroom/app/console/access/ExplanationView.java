package io.strongroom.app.console.access;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.Problems;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.State;
import io.strongroom.app.console.control.StateChip;
import io.strongroom.engine.model.AccessExplanation;
import io.strongroom.engine.model.AccessExplanation.Check;
import io.strongroom.engine.model.AccessStanding;
import io.strongroom.engine.model.Problem;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The chain of decisions about one caller: who asks, each permission, what stands in everybody's way, and what would
/// help. The deciding step is highlighted.
final class ExplanationView extends VBox {
    private static final int ROWS = 9;

    private final ConsoleContext context;
    private final Messages messages;
    private int step;

    ExplanationView(ConsoleContext context, AccessExplanation said) {
        super(8);
        this.context = context;
        this.messages = context.messages();
        getChildren().add(verdict(said));
        getChildren().add(who(said));
        said.checks().forEach(check -> getChildren().add(check(said, check)));
        said.obstacle().ifPresent(problem -> getChildren().add(obstacle(problem)));
        said.remedy().ifPresent(this::remedy);
    }

    private Message verdict(AccessExplanation said) {
        String name = said.caller().name();
        Message verdict = said.succeeds()
                ? new Message(Meaning.SUCCESS, messages.text("access.explain.yes", name), "")
                : new Message(Meaning.DANGER, messages.text("access.explain.no", name), why(said));
        verdict.setId("explanationVerdict");
        return verdict;
    }

    private String why(AccessExplanation said) {
        return said.checks().stream()
                .filter(check -> !check.isAllowed())
                .findFirst()
                .map(check -> messages.text("access.explain.refuses", check.action(), check.resource()))
                .orElse("");
    }

    private Node who(AccessExplanation said) {
        boolean fine = said.standing() == AccessStanding.ACTIVE || said.standing() == AccessStanding.OWNER;
        return step(
                messages.text("access.explain.who"),
                messages.text(
                        "access.explain.standing." + said.standing().name(),
                        said.caller().name()),
                fine ? State.ALLOWED : State.DENIED);
    }

    private Node check(AccessExplanation said, Check check) {
        String where = check.decisive()
                .map(place -> messages.text(
                        "access.explain.by." + check.verdict().name(), place.policy(), place.number(), place.line()))
                .orElseGet(() -> messages.text(
                        said.standing() == AccessStanding.OWNER
                                ? "access.explain.by.owner"
                                : "access.explain.by.IMPLICIT_DENY"));
        State state = switch (check.verdict()) {
            case ALLOW -> State.ALLOWED;
            case EXPLICIT_DENY -> State.DENIED;
            case IMPLICIT_DENY -> State.NOT_GRANTED;
        };
        return step(messages.text("access.explain.check", check.action(), check.resource()), where, state);
    }

    private Node obstacle(Problem problem) {
        Failure failure = Problems.of(problem);
        return step(failure.title(messages), failure.text(messages) + " " + failure.remedy(messages), State.DENIED);
    }

    private Node step(String title, String text, State state) {
        step++;
        Label head = new Label(step + ". " + title);
        head.getStyleClass().add("sr-strong");
        head.setWrapText(true);
        Label line = new Label(text);
        line.getStyleClass().addAll("sr-small", "sr-muted");
        line.setWrapText(true);
        VBox words = new VBox(2, head, line);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, words, new StateChip(messages, state));
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().addAll("sr-card", "sr-padded", "access-step");
        if (state != State.ALLOWED) {
            row.getStyleClass().add("decisive");
        }
        return row;
    }

    private void remedy(String policy) {
        Label title = new Label(messages.text("access.explain.remedy"));
        title.getStyleClass().add("sr-strong");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button copy = new Button(messages.text("audit.copy"), Icon.COPY.node());
        copy.setId("explanationCopy");
        copy.setOnAction(_ -> context.clipboards().copy(policy));
        HBox head = new HBox(8, title, between, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        TextArea text = new TextArea(policy);
        text.setId("explanationPolicy");
        text.accessibleTextProperty().bind(title.textProperty());
        text.setEditable(false);
        text.setPrefRowCount(ROWS);
        text.getStyleClass().add("sr-mono");
        getChildren().addAll(head, text);
    }
}
