package io.strongroom.app.console.access;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.State;
import io.strongroom.app.console.control.StateChip;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyEntry.Statement;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.UserEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What all policies of a user say together, statement by statement, with the denials on top as they win. What needs
/// a request to be known, such as whether a condition holds, is not told.
record EffectivePermissions(Messages messages, List<PolicyEntry> policies) {
    /// A statement and whose it is.
    private record Said(PolicyName policy, Statement statement) {}

    Node of(UserEntry user) {
        VBox panel = new VBox(8);
        panel.setId("userPermissions");
        panel.getStyleClass().addAll("sr-padded", "access-permissions");
        Label title = new Label(messages.text("access.permissions"));
        title.getStyleClass().add("sr-strong");
        panel.getChildren()
                .addAll(
                        title,
                        muted(messages.text(
                                "access.permissions.text", user.name().value())));
        nothing(user).ifPresent(panel.getChildren()::add);
        said(user).forEach(one -> panel.getChildren().add(row(one)));
        panel.getChildren().add(muted(messages.text("access.permissions.limits")));
        return panel;
    }

    // Why nothing is allowed whatever the statements say.
    private Optional<Message> nothing(UserEntry user) {
        if (user.state() == AccessState.DISABLED) {
            return Optional.of(new Message(Meaning.ATTENTION, messages.text("access.permissions.disabled"), ""));
        }
        return user.policies().stream()
                .filter(name -> named(name).filter(PolicyEntry::intact).isEmpty())
                .findFirst()
                .map(name ->
                        new Message(Meaning.DANGER, messages.text("access.permissions.unreadable", name.value()), ""));
    }

    private Optional<PolicyEntry> named(PolicyName name) {
        return policies.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private List<Said> said(UserEntry user) {
        List<Said> all = new ArrayList<>();
        for (PolicyName name : user.policies()) {
            named(name)
                    .ifPresent(policy ->
                            policy.statements().forEach(statement -> all.add(new Said(policy.name(), statement))));
        }
        all.sort(Comparator.comparing(one -> one.statement().allows()));
        return all;
    }

    private Node row(Said said) {
        Statement statement = said.statement();
        Label actions = new Label(String.join("\n", statement.actions()));
        actions.getStyleClass().add("sr-mono");
        actions.setWrapText(true);
        VBox words = new VBox(2);
        if (statement.butActions()) {
            words.getChildren().add(muted(messages.text("access.permissions.but")));
        }
        words.getChildren()
                .addAll(
                        actions,
                        muted(messages.text("access.permissions.on", String.join(", ", statement.resources()))),
                        muted(messages.text(
                                statement.conditional() ? "access.permissions.byIf" : "access.permissions.by",
                                said.policy().value(),
                                statement.number())));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, words, new StateChip(messages, statement.allows() ? State.ALLOWED : State.DENIED));
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("access-permission");
        return row;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("sr-small", "sr-muted");
        label.setWrapText(true);
        return label;
    }
}
