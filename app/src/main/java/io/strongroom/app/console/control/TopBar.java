package io.strongroom.app.console.control;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Localised;
import io.strongroom.app.console.Messages;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The bar above a page: its title and what belongs to it, search, notifications, the person.
public final class TopBar extends HBox implements Localised {
    private final Label title = new Label();
    private final HBox heading = new HBox(12);
    private final HBox actions = new HBox(8);
    private final SearchField search = new SearchField();
    private final IconButton bell;
    private final IntegerProperty unread = new SimpleIntegerProperty();
    private final MenuButton user = new MenuButton();

    public TopBar(Messages messages) {
        getStyleClass().add("top-bar");
        title.getStyleClass().add("sr-page");
        title.setMinWidth(USE_PREF_SIZE);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.setMinWidth(0);
        actions.setAlignment(Pos.CENTER_LEFT);
        search.getStyleClass().add("global-search");
        search.setShortcut("Ctrl+K");
        search.setId("globalSearch");
        // It looks like a field and opens one: typing happens there.
        search.field().setEditable(false);
        search.field().setAccessibleRole(AccessibleRole.BUTTON);
        bell = new IconButton(Icon.BELL, messages, "common.topBar.notifications");
        bell.setId("notificationBell");
        user.setId("userMenu");
        user.getStyleClass().add("user-menu");
        user.setGraphic(Icon.USER.node());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(title, heading, space, actions, search, bellWithBadge(), user);
        localise(messages);
    }

    @Override
    public void localise(Messages messages) {
        search.promptTextProperty().bind(messages.binding("common.topBar.search"));
        user.accessibleTextProperty().bind(messages.binding("common.topBar.user"));
    }

    private StackPane bellWithBadge() {
        Label badge = badge();
        StackPane.setMargin(badge, new Insets(-2, -1, 0, 0));
        StackPane both = new StackPane(bell, badge);
        both.setMaxHeight(USE_PREF_SIZE);
        return both;
    }

    private Label badge() {
        Label badge = new Label();
        badge.getStyleClass().addAll("sr-badge", "danger");
        badge.textProperty().bind(Bindings.convert(unread));
        badge.visibleProperty().bind(unread.greaterThan(0));
        badge.setMouseTransparent(true);
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        return badge;
    }

    /// What stands at the left: the title, a breadcrumb or badge beside it, and acts of the page at the right.
    public void show(ObservableValue<String> pageTitle, Optional<Node> beside, List<Node> pageActions) {
        title.textProperty().bind(pageTitle);
        heading.getChildren().clear();
        beside.ifPresent(node -> {
            Region rule = new Region();
            rule.getStyleClass().add("rule");
            heading.getChildren().setAll(rule, node);
            HBox.setMargin(rule, new Insets(0, 0, 0, 6));
        });
        actions.getChildren().setAll(pageActions);
    }

    /// The title of the page, for what points at it.
    public Label title() {
        return title;
    }

    /// What a click on the search does, and Enter or Space on it.
    public void setOnSearch(Runnable action) {
        search.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            event.consume();
            action.run();
        });
        search.field().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                action.run();
            }
        });
    }

    public IconButton bell() {
        return bell;
    }

    /// The menu of the person; its text is the name.
    public MenuButton user() {
        return user;
    }

    /// How many notifications were not looked at.
    public IntegerProperty unreadProperty() {
        return unread;
    }
}
