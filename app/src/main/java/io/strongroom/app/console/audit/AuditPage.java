package io.strongroom.app.console.audit;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.NavItem.Group;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.shell.Page;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// What was done, by whom, and what was refused.
public final class AuditPage implements Page {
    private final Messages messages;
    private final AuditViewModel viewModel;
    private final AuditTable table;
    private final AuditToolbar toolbar;
    private final AuditFollower follower;
    private final ChainBadge badge;
    private final Node content;
    private boolean seen;

    public AuditPage(ConsoleContext context) {
        messages = context.messages();
        viewModel = new AuditViewModel(
                context.engine(), context.tasks(), context.formats().clock());
        table = new AuditTable(messages, context.formats(), viewModel);
        follower = new AuditFollower(context.engine(), context.tasks(), viewModel);
        toolbar = new AuditToolbar(
                messages,
                viewModel,
                () -> new AuditSaving(context).begin(viewModel.criteria().filter()),
                follow(),
                button("auditVerify", "audit.verify", viewModel::verify));
        badge = new ChainBadge(messages, viewModel);
        AuditDetails details = new AuditDetails(context, viewModel);
        table.getSelectionModel().selectedItemProperty().subscribe(line -> details.show(Optional.ofNullable(line)));
        VBox.setVgrow(table, Priority.ALWAYS);
        content = new VBox(toolbar, failure(), table, footer(), details);
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> follower.look()));
        clock.setCycleCount(Animation.INDEFINITE);
        content.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
    }

    private Node follow() {
        CheckBox follow = new CheckBox();
        follow.setId("auditFollow");
        follow.textProperty().bind(messages.binding("audit.follow"));
        follow.setMinWidth(Region.USE_PREF_SIZE);
        follow.selectedProperty().bindBidirectional(follower.wantedProperty());
        follow.setOnAction(_ -> follower.look());
        return follow;
    }

    private Node failure() {
        Message failed = new Message();
        failed.setId("auditFailed");
        failed.setMeaning(Meaning.DANGER);
        failed.setAction(button("auditAgain", "bucket.tryAgain", viewModel::refresh));
        viewModel.failureProperty().subscribe(why -> {
            Shown.now(failed, why.isPresent());
            why.ifPresent(reason -> failed.show(reason, messages));
        });
        return failed;
    }

    private Node footer() {
        Label counted = new Label();
        counted.setId("auditCounted");
        counted.getStyleClass().addAll("sr-small", "sr-muted");
        counted.textProperty()
                .bind(messages.derived(
                        () -> messages.text(
                                viewModel.shownProperty().get() == AuditViewModel.Shown.NEWEST
                                        ? "audit.footer.newest"
                                        : "audit.footer.whole",
                                viewModel.lines().size()),
                        viewModel.shownProperty(),
                        viewModel.lines()));
        Button more = button("auditMore", "object.versions.more", viewModel::more);
        viewModel.shownProperty().subscribe(shown -> Shown.now(more, shown == AuditViewModel.Shown.NEWEST));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox footer =
                new HBox(8, counted, between, more, button("auditClear", "bucket.filter.clear", viewModel::clear));
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("sr-toolbar");
        return footer;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.binding(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// What the page shows, for tests.
    AuditViewModel viewModel() {
        return viewModel;
    }

    @Override
    public String id() {
        return "audit";
    }

    @Override
    public ObservableValue<String> title() {
        return messages.binding("audit.page.title");
    }

    @Override
    public Icon icon() {
        return Icon.AUDIT;
    }

    @Override
    public Group group() {
        return Group.CONTROL;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Optional<Node> besideTitle() {
        return Optional.of(badge);
    }

    @Override
    public void onShow() {
        viewModel.refresh();
        if (!seen) {
            seen = true;
            viewModel.verify();
        }
    }

    @Override
    public void onKey(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (event.getCode() == KeyCode.F5 || (event.isShortcutDown() && event.getCode() == KeyCode.R)) {
            event.consume();
            viewModel.refresh();
        } else if ((event.isShortcutDown() && event.getCode() == KeyCode.F)
                || (event.getCode() == KeyCode.SLASH && !typing)) {
            event.consume();
            toolbar.searchField().requestFocus();
        }
    }

    @Override
    public Optional<Node> focusTarget() {
        return Optional.of(table);
    }
}
