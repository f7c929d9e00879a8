package io.strongroom.app.console.access;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Rebuilt;
import io.strongroom.app.console.control.TextColumn;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.model.UserName;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The users, and everything about the selected one.
final class UsersTab {
    private final ConsoleContext context;
    private final Messages messages;
    private final AccessViewModel viewModel;
    private final UserActs acts;
    private final TableView<UserEntry> table = new TableView<>();
    private final StackPane details = new StackPane();
    private Optional<UserName> wanted = Optional.empty();

    UsersTab(ConsoleContext context, AccessViewModel viewModel) {
        this.context = context;
        this.messages = context.messages();
        this.viewModel = viewModel;
        this.acts = new UserActs(context);
    }

    Node content() {
        table.setId("usersTable");
        table.accessibleTextProperty().bind(messages.binding("access.tab.users"));
        table.getColumns()
                .add(TextColumn.of(
                        messages.binding("access.column.user"),
                        140,
                        one -> one.name().value()));
        table.getColumns().add(TextColumn.of(messages.binding("access.column.state"), 90, this::state));
        table.getColumns()
                .add(TextColumn.of(
                        messages.binding("access.column.policies"),
                        90,
                        one -> messages.text("access.policies", one.policies().size())));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        Label none = new Label();
        none.setWrapText(true);
        none.textProperty()
                .bind(messages.derived(
                        () -> viewModel.seenProperty().get().isEmpty() ? "" : messages.text("access.noUsers"),
                        viewModel.seenProperty()));
        none.getStyleClass().add("sr-padded");
        table.setPlaceholder(none);
        table.getSelectionModel().selectedItemProperty().subscribe(one -> show(Optional.ofNullable(one)));
        viewModel.seenProperty().subscribe(seen -> seen.ifPresent(this::fill));
        VBox.setVgrow(table, Priority.ALWAYS);
        Button fresh = button("accessNewUser", "access.newUser.open", acts::create);
        fresh.setGraphic(Icon.GRANT.node());
        Button owner =
                button("accessRootKeys", "access.rootKeys", () -> new AccessKeysDialog(context, Caller.ROOT).open());
        owner.setGraphic(Icon.KEY.node());
        HBox bar = new HBox(8, fresh, owner);
        bar.getStyleClass().add("sr-toolbar");
        VBox list = new VBox(bar, table);
        list.setPrefWidth(340);
        list.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(details, Priority.ALWAYS);
        return new HBox(list, details);
    }

    private String state(UserEntry user) {
        return messages.text(user.intact() ? "access.state." + user.state().name() : "access.state.changed");
    }

    /// Selects a user, also one that is read a moment later.
    void reveal(UserName user) {
        wanted = Optional.of(user);
        viewModel.seenProperty().get().ifPresent(this::fill);
    }

    // Whoever was selected stays so, unless somebody else is wanted.
    private void fill(AccessViewModel.Seen seen) {
        Optional<UserName> before = wanted.or(() ->
                Optional.ofNullable(table.getSelectionModel().getSelectedItem()).map(UserEntry::name));
        table.getItems().setAll(seen.users());
        seen.users().stream()
                .filter(one -> before.equals(Optional.of(one.name())))
                .findFirst()
                .map(found -> {
                    wanted = Optional.empty();
                    return found;
                })
                .or(() -> seen.users().stream().findFirst())
                .ifPresent(one -> table.getSelectionModel().select(one));
    }

    private void show(Optional<UserEntry> user) {
        details.getChildren().clear();
        user.ifPresent(one -> details.getChildren()
                .add(new Rebuilt(messages, () -> one.intact() ? withPermissions(one) : about(one))));
    }

    private Node withPermissions(UserEntry user) {
        Node about = about(user);
        HBox.setHgrow(about, Priority.ALWAYS);
        List<PolicyEntry> policies = viewModel
                .seenProperty()
                .get()
                .map(AccessViewModel.Seen::policies)
                .orElse(List.of());
        ScrollPane permissions = new ScrollPane(new EffectivePermissions(messages, policies).of(user));
        permissions.setFitToWidth(true);
        permissions.setMinWidth(300);
        permissions.setPrefWidth(300);
        permissions.getStyleClass().add("sr-panel");
        return new HBox(about, permissions);
    }

    private Node about(UserEntry user) {
        Label name = new Label(user.name().value());
        name.setId("userName");
        name.getStyleClass().add("sr-page");
        VBox all = user.intact() ? known(user, name) : unknown(user, name);
        all.getStyleClass().addAll("sr-card", "sr-padded");
        return all;
    }

    // Of rows that do not pass their check nothing is told that they say.
    private VBox unknown(UserEntry user, Label name) {
        Message outside = new Message(
                Meaning.DANGER,
                messages.text("access.state.outside"),
                messages.text("access.outside.user", user.name().value()));
        outside.setId("userOutside");
        return new VBox(10, name, outside, deleting(user));
    }

    private Button deleting(UserEntry user) {
        return button("userDelete", "access.deleteUser.open", () -> acts.delete(user));
    }

    private VBox known(UserEntry user, Label name) {
        Label facts = new Label(messages.text(
                "access.facts",
                state(user),
                user.keys().size(),
                messages.text(user.mayPass() ? "access.facts.password" : "access.facts.noPassword"),
                context.formats().moment(user.createdAt())));
        facts.getStyleClass().add("sr-muted");
        facts.setWrapText(true);
        boolean on = user.state() == AccessState.ENABLED;
        FlowPane buttons = new FlowPane(
                8,
                8,
                button(
                        "userKeys",
                        "access.keys.open",
                        () -> new AccessKeysDialog(context, user.name().caller()).open()),
                button("userPasswordOpen", "access.password.open", () -> acts.setPassword(user)),
                on
                        ? button("userDisable", "access.disable.open", () -> acts.disable(user))
                        : button("userEnable", "access.enable", () -> acts.enable(user)),
                deleting(user));
        return new VBox(10, name, facts, buttons, new AttachedPolicies(context, viewModel, acts).of(user));
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.binding(key));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    Node focusTarget() {
        return table;
    }
}
