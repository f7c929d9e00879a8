package io.strongroom.app.console.access;

import atlantafx.base.theme.Styles;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.control.TextColumn;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyName;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The policies, and the text of the selected one.
final class PoliciesTab {
    private final ConsoleContext context;
    private final Messages messages;
    private final AccessViewModel viewModel;
    private final PolicyActs acts;
    private final TableView<PolicyEntry> table = new TableView<>();
    private final PolicyEditor editor;
    private final Label title = new Label();
    private final MenuButton versions = new MenuButton();
    private final Message outside = new Message();
    private final ObjectProperty<Optional<PolicyEntry>> shown = new SimpleObjectProperty<>(Optional.empty());

    PoliciesTab(ConsoleContext context, AccessViewModel viewModel) {
        this.context = context;
        this.messages = context.messages();
        this.viewModel = viewModel;
        this.acts = new PolicyActs(context);
        this.editor = new PolicyEditor(
                messages, context.tasks(), () -> context.engine().account());
    }

    Node content() {
        table.setId("policiesTable");
        table.accessibleTextProperty().bind(messages.binding("access.tab.policies"));
        table.getColumns()
                .add(TextColumn.of(
                        messages.binding("access.column.policy"),
                        210,
                        one -> one.name().value()));
        table.getColumns()
                .add(TextColumn.of(
                        messages.binding("access.column.kind"),
                        80,
                        one -> messages.text(
                                one.intact() ? "access.kind." + one.kind().name() : "access.state.changed")));
        table.getColumns()
                .add(TextColumn.of(
                        messages.binding("access.column.users"),
                        70,
                        one -> Integer.toString(one.users().size())));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.getSelectionModel().selectedItemProperty().subscribe(one -> {
            if (one != null) {
                show(one);
            }
        });
        viewModel.seenProperty().subscribe(seen -> seen.ifPresent(this::fill));
        VBox.setVgrow(table, Priority.ALWAYS);
        Button fresh = button(
                "accessNewPolicy", "access.newPolicy.open", () -> acts.create(made -> shown.set(Optional.of(made))));
        fresh.setGraphic(Icon.ADD.node());
        HBox bar = new HBox(8, fresh);
        bar.getStyleClass().add("sr-toolbar");
        VBox list = new VBox(bar, table);
        list.setPrefWidth(400);
        list.setMinWidth(320);
        Node text = text();
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(list, text);
    }

    private Node text() {
        title.setId("policyTitle");
        title.getStyleClass().add("sr-strong");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        versions.setId("policyVersions");
        versions.setMinWidth(Region.USE_PREF_SIZE);
        versions.textProperty().bind(messages.binding("access.versions"));
        Button insert = button(
                "policyTemplate", "access.template.open", () -> new TemplateDialog(context, editor::replace).open());
        insert.disableProperty().bind(changeable().not());
        HBox head = new HBox(8, title, between, versions, insert);
        Button revert =
                button("policyRevert", "access.revert", () -> shown.get().ifPresent(this::show));
        revert.disableProperty().bind(changed().not());
        Button save = button("policySave", "access.save", this::save);
        save.getStyleClass().add(Styles.ACCENT);
        save.disableProperty()
                .bind(changed().and(editor.validProperty()).and(changeable()).not());
        Button delete = button(
                "policyDelete", "access.deletePolicy.open", () -> shown.get().ifPresent(acts::delete));
        delete.disableProperty().bind(made(_ -> true).not());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox.setVgrow(editor, Priority.ALWAYS);
        outside.setId("policyOutside");
        outside.setMeaning(Meaning.DANGER);
        Shown.now(outside, false);
        VBox all = new VBox(10, head, outside, editor, new HBox(8, delete, gap, revert, save));
        all.getStyleClass().addAll("sr-card", "sr-padded");
        return all;
    }

    private BooleanBinding changeable() {
        return made(PolicyEntry::intact);
    }

    private BooleanBinding made(Predicate<PolicyEntry> so) {
        return Bindings.createBooleanBinding(
                () -> shown.get()
                        .filter(one -> one.kind() == PolicyEntry.Kind.CUSTOM)
                        .filter(so)
                        .isPresent(),
                shown);
    }

    private BooleanBinding changed() {
        return Bindings.createBooleanBinding(
                () -> shown.get()
                        .filter(one -> !lines(one.text()).equals(lines(editor.getText())))
                        .isPresent(),
                shown,
                editor.textProperty());
    }

    // The editor keeps no line ends of its own.
    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private void fill(AccessViewModel.Seen seen) {
        Optional<PolicyName> before = shown.get().map(PolicyEntry::name);
        table.getItems().setAll(seen.policies());
        seen.policies().stream()
                .filter(one -> before.filter(one.name()::equals).isPresent())
                .findFirst()
                .or(() -> seen.policies().stream().findFirst())
                .ifPresent(one -> table.getSelectionModel().select(one));
    }

    private void show(PolicyEntry policy) {
        shown.set(Optional.of(policy));
        Shown.now(outside, !policy.intact());
        Shown.now(editor, policy.intact());
        outside.setTitle(messages.text("access.state.outside"));
        outside.setText(messages.text("access.outside.policy", policy.name().value()));
        title.textProperty()
                .bind(messages.derived(
                        () -> policy.intact() ? heading(policy) : policy.name().value()));
        editor.show(policy.text());
        editor.setEditable(policy.intact() && policy.kind() == PolicyEntry.Kind.CUSTOM);
        versions.getItems()
                .setAll(policy.versions().reversed().stream()
                        .map(version -> version(policy, version))
                        .toList());
        versions.setDisable(policy.versions().size() < 2);
    }

    private String heading(PolicyEntry policy) {
        return messages.text(
                policy.kind() == PolicyEntry.Kind.SYSTEM ? "access.policy.system" : "access.policy.custom",
                policy.name().value(),
                policy.version(),
                policy.users().size());
    }

    private MenuItem version(PolicyEntry policy, PolicyEntry.Version version) {
        MenuItem item = new MenuItem(messages.text(
                version.number() == policy.version() ? "access.version.current" : "access.version",
                version.number(),
                context.formats().moment(version.createdAt())));
        item.setOnAction(_ -> acts.putInForce(policy, version));
        return item;
    }

    private void save() {
        shown.get().ifPresent(policy -> new PolicySaving(context, policy.name(), editor.getText()).begin());
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.binding(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
