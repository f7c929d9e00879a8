package io.strongroom.app.console.access;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.NavItem.Group;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.shell.Page;
import io.strongroom.engine.model.UserName;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Users, policies, and who can decrypt.
public final class AccessPage implements Page {
    private final Messages messages;
    private final AccessViewModel viewModel;
    private final UsersTab users;
    private final TabPane tabs;
    private final Node content;
    private boolean shown;

    public AccessPage(ConsoleContext context) {
        messages = context.messages();
        viewModel = new AccessViewModel(context.engine(), context.tasks());
        users = new UsersTab(context, viewModel);
        tabs = new TabPane(
                tab("accessUsers", "access.tab.users", users.content()),
                tab("accessPolicies", "access.tab.policies", new PoliciesTab(context, viewModel).content()),
                tab("accessWho", "access.tab.who", new WhoTab(context).content()));
        tabs.setId("accessTabs");
        tabs.accessibleTextProperty().bind(messages.binding("access.page.title"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("sr-area");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        content = new VBox(failure(), tabs);
        context.changes().revision().subscribe(() -> {
            if (shown) {
                viewModel.refresh();
            }
        });
    }

    private Tab tab(String id, String key, Node inside) {
        Tab tab = new Tab();
        tab.setId(id);
        tab.textProperty().bind(messages.binding(key));
        tab.setContent(inside);
        return tab;
    }

    private Node failure() {
        Message failed = new Message();
        failed.setId("accessFailed");
        failed.setMeaning(Meaning.DANGER);
        Button again = new Button();
        again.textProperty().bind(messages.binding("bucket.tryAgain"));
        again.setOnAction(_ -> viewModel.refresh());
        failed.setAction(again);
        viewModel.failureProperty().subscribe(why -> {
            Shown.now(failed, why.isPresent());
            why.ifPresent(reason -> failed.show(reason, messages));
        });
        return failed;
    }

    /// What the page shows, for tests.
    AccessViewModel viewModel() {
        return viewModel;
    }

    @Override
    public String id() {
        return "access";
    }

    @Override
    public ObservableValue<String> title() {
        return messages.binding("access.page.title");
    }

    @Override
    public Icon icon() {
        return Icon.USERS;
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
    public void onShow() {
        shown = true;
        viewModel.refresh();
    }

    @Override
    public void onHide() {
        shown = false;
    }

    /// Selects the user a link leads to.
    @Override
    public void go(Destination destination) {
        if (destination instanceof Destination.Users(Optional<UserName> selected)) {
            tabs.getSelectionModel().selectFirst();
            selected.ifPresent(users::reveal);
        }
    }

    @Override
    public void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F5 || (event.isShortcutDown() && event.getCode() == KeyCode.R)) {
            event.consume();
            viewModel.refresh();
        }
    }

    @Override
    public Optional<Node> focusTarget() {
        return Optional.of(users.focusTarget());
    }
}
