package io.strongroom.app.console.access;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.UserEntry;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The policies of one user, to be attached and detached.
record AttachedPolicies(ConsoleContext context, AccessViewModel viewModel, UserActs acts) {
    Node of(UserEntry user) {
        Messages messages = context.messages();
        Label title = new Label(messages.text("access.column.policies"));
        title.getStyleClass().add("sr-strong");
        VBox rows = new VBox(6);
        rows.getStyleClass().add("access-policies");
        user.policies().forEach(policy -> rows.getChildren().add(row(user, policy)));
        if (user.policies().isEmpty()) {
            Label none =
                    new Label(messages.text("access.noPolicies", user.name().value()));
            none.setWrapText(true);
            none.getStyleClass().add("sr-muted");
            rows.getChildren().add(none);
        }
        MenuButton attach = new MenuButton(messages.text("access.attach"), Icon.ADD.node());
        attach.setId("userAttach");
        policies().stream()
                .filter(PolicyEntry::intact)
                .map(PolicyEntry::name)
                .filter(name -> !user.policies().contains(name))
                .forEach(name -> {
                    MenuItem item = new MenuItem(name.value());
                    item.setMnemonicParsing(false);
                    item.setOnAction(_ -> acts.attach(user, name));
                    attach.getItems().add(item);
                });
        attach.setDisable(attach.getItems().isEmpty());
        return new VBox(6, title, rows, attach);
    }

    private List<PolicyEntry> policies() {
        return viewModel
                .seenProperty()
                .get()
                .map(AccessViewModel.Seen::policies)
                .orElse(List.of());
    }

    private Node row(UserEntry user, PolicyName policy) {
        Label name = new Label(policy.value(), Icon.DOCUMENT.node());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button detach = new Button(context.messages().text("access.detach"));
        detach.setId("userDetach-" + policy);
        detach.setOnAction(_ -> acts.detach(user, policy));
        HBox row = new HBox(8, name, detach);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
