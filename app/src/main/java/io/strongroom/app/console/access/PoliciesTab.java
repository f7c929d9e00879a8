package io.strongroom.app.console.access;

import atlantafx.base.theme.Styles;
import io.strongroom.app.console.BackgroundAct;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.TextColumn;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.access.CreatePolicy;
import io.strongroom.engine.usecase.access.SetDefaultPolicyVersion;
import java.util.Optional;
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
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The policies, and the text of the selected one.
final class PoliciesTab {
    private static final String EMPTY = "{\n  \"Version\": \"1\",\n  \"Statement\": [\n  ]\n}\n";

    private final ConsoleContext context;
    private final Messages messages;
    private final AccessViewModel viewModel;
    private final TableView<PolicyEntry> table = new TableView<>();
    private final PolicyEditor editor;
    private final Label title = new Label();
    private final MenuButton versions = new MenuButton();
    private final ObjectProperty<Optional<PolicyEntry>> shown = new SimpleObjectProperty<>(Optional.empty());

    PoliciesTab(ConsoleContext context, AccessViewModel viewModel) {
        this.context = context;
        this.messages = context.messages();
        this.viewModel = viewModel;
        this.editor =
                new PolicyEditor(messages, context.tasks(), context.engine().account());
    }

    private Call call() {
        return context.engine().call(CallOrigin.CONSOLE);
    }

    Node content() {
        table.setId("policiesTable");
        table.getColumns()
                .add(TextColumn.of(
                        messages.binding("access.column.policy"),
                        210,
                        one -> one.name().value()));
        table.getColumns()
                .add(TextColumn.of(
                        messages.binding("access.column.kind"),
                        80,
                        one -> messages.text("access.kind." + one.kind().name())));
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
        Button fresh = button("accessNewPolicy", "access.newPolicy.open", this::create);
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
                "policyTemplate",
                "access.template.open",
                () -> new TemplateDialog(context, editor.textProperty()::set).open());
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
                "policyDelete", "access.deletePolicy.open", () -> shown.get().ifPresent(this::delete));
        delete.disableProperty().bind(changeable().not());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox.setVgrow(editor, Priority.ALWAYS);
        VBox all = new VBox(10, head, editor, new HBox(8, delete, gap, revert, save));
        all.getStyleClass().addAll("sr-card", "sr-padded");
        return all;
    }

    private BooleanBinding changeable() {
        return Bindings.createBooleanBinding(
                () -> shown.get()
                        .filter(one -> one.kind() == PolicyEntry.Kind.CUSTOM)
                        .isPresent(),
                shown);
    }

    private BooleanBinding changed() {
        return Bindings.createBooleanBinding(
                () -> shown.get()
                        .filter(one -> !one.text().equals(editor.textProperty().get()))
                        .isPresent(),
                shown,
                editor.textProperty());
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
        title.setText(messages.text(
                policy.kind() == PolicyEntry.Kind.SYSTEM ? "access.policy.system" : "access.policy.custom",
                policy.name().value(),
                policy.version(),
                policy.users().size()));
        editor.textProperty().set(policy.text());
        editor.setEditable(policy.kind() == PolicyEntry.Kind.CUSTOM);
        versions.getItems()
                .setAll(policy.versions().reversed().stream()
                        .map(version -> version(policy, version))
                        .toList());
        versions.setDisable(policy.versions().size() < 2);
    }

    private MenuItem version(PolicyEntry policy, PolicyEntry.Version version) {
        MenuItem item = new MenuItem(messages.text(
                version.number() == policy.version() ? "access.version.current" : "access.version",
                version.number(),
                context.formats().moment(version.createdAt())));
        item.setOnAction(_ -> new BackgroundAct(context)
                .run(
                        _ -> context.engine()
                                .policies()
                                .setDefaultVersion()
                                .run(call(), new SetDefaultPolicyVersion.Request(policy.name(), version.number())),
                        "access.saved",
                        policy.name().value()));
        return item;
    }

    private void save() {
        shown.get()
                .ifPresent(policy -> new PolicySaving(
                                context, policy.name(), editor.textProperty().get())
                        .begin());
    }

    private void delete(PolicyEntry policy) {
        new UserActs(context)
                .ask(
                        "access.deletePolicy.",
                        Icon.DELETE,
                        policy.name().value(),
                        () -> new BackgroundAct(context)
                                .run(
                                        _ -> context.engine()
                                                .policies()
                                                .delete()
                                                .run(call(), policy.name()),
                                        "access.policy.deleted",
                                        policy.name().value()));
    }

    private void create() {
        AccessForm form = new AccessForm(context, "newPolicy", Icon.DOCUMENT, "access.newPolicy.");
        TextField name = new TextField();
        name.setId("newPolicyName");
        TextField description = new TextField();
        description.setId("newPolicyDescription");
        form.open(
                new VBox(
                        10,
                        form.field("access.newPolicy.name", name),
                        form.field("access.newPolicy.description", description)),
                name.textProperty().isNotEmpty(),
                () -> {
                    String typed = name.getText().strip();
                    String words = description.getText().strip();
                    return _ -> context.engine()
                            .policies()
                            .create()
                            .run(call(), new CreatePolicy.Request(PolicyName.parse(typed), words, EMPTY));
                },
                made -> shown.set(Optional.of(made)));
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
