package io.strongroom.app.console.shell;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.BellList;
import io.strongroom.app.console.control.FocusStops;
import io.strongroom.app.console.control.ModalHost;
import io.strongroom.app.console.control.NavItem;
import io.strongroom.app.console.control.Notification;
import io.strongroom.app.console.control.Notifications;
import io.strongroom.app.console.control.Sidebar;
import io.strongroom.app.console.control.StatusBar;
import io.strongroom.app.console.control.TopBar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The frame of the open store: sidebar, top bar, page, status bar, and above them dialogs and
/// notifications.
///
/// The pages are given once; there is no entry for a page that does not exist. Used on the
/// application thread.
public final class Shell {
    private static final double RAIL_BELOW = 1180;

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Sidebar sidebar;
    private final TopBar topBar;
    private final StatusBar statusBar = new StatusBar();
    private final StackPane content = new StackPane();
    private final Notifications notifications;
    private final ModalHost modals;
    private final StackPane root;
    private final PageHelp help;
    private Optional<Page> current = Optional.empty();

    public Shell(Messages messages, List<Page> pages) {
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("A shell needs a page");
        }
        pages.forEach(page -> this.pages.put(page.id(), page));
        sidebar = new Sidebar(messages, pages.stream().map(Shell::entry).toList());
        topBar = new TopBar(messages);
        notifications = new Notifications(messages);
        help = new PageHelp(messages);
        wireBell(messages);
        content.getStyleClass().add("sr-page-ground");
        BorderPane page = new BorderPane(content, topBar, null, statusBar, null);
        BorderPane frame = new BorderPane(page, null, null, null, sidebar);
        modals = new ModalHost(frame);
        root = new StackPane(modals, notifications);
        StackPane.setAlignment(notifications, Pos.TOP_RIGHT);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        sidebar.railProperty()
                .bind(root.widthProperty()
                        .lessThan(RAIL_BELOW)
                        .and(root.widthProperty().greaterThan(0)));
        sidebar.selectedProperty().subscribe(id -> find(id).ifPresent(this::show));
        open(pages.getFirst().id());
    }

    private void wireBell(Messages messages) {
        BellList list = new BellList(messages, notifications.history());
        topBar.bell().setOnAction(_ -> {
            topBar.unreadProperty().set(0);
            list.toggle(topBar.bell());
        });
        notifications.history().addListener((ListChangeListener<Notification>) change -> {
            while (change.next()) {
                int unread = topBar.unreadProperty().get() + change.getAddedSize();
                topBar.unreadProperty()
                        .set(Math.min(unread, notifications.history().size()));
            }
        });
    }

    private static NavItem entry(Page page) {
        return new NavItem(page.id(), page.icon(), page.title(), page.group(), page.badge());
    }

    /// What goes into the scene.
    public Parent root() {
        return root;
    }

    /// Opens a page; refuses an id that is none.
    public void open(String id) {
        if (!pages.containsKey(id)) {
            throw new IllegalArgumentException("No page " + id);
        }
        sidebar.selectedProperty().set(id);
    }

    /// The page that is open.
    public String currentPage() {
        return current.map(Page::id).orElse("");
    }

    /// All pages, in the order of the sidebar.
    public List<Page> pages() {
        return List.copyOf(pages.values());
    }

    public Sidebar sidebar() {
        return sidebar;
    }

    public TopBar topBar() {
        return topBar;
    }

    public StatusBar statusBar() {
        return statusBar;
    }

    public ModalHost modals() {
        return modals;
    }

    public Notifications notifications() {
        return notifications;
    }

    /// The page with an id, if there is one.
    public Optional<Page> find(String id) {
        return Optional.ofNullable(pages.get(id));
    }

    private void show(Page page) {
        current.ifPresent(Page::onHide);
        current = Optional.of(page);
        topBar.show(page.title(), page.besideTitle(), page.actions());
        content.getChildren().setAll(page.content());
        page.onShow();
        focusPage();
    }

    /// Puts the focus where the open page wants it, else on its first stop.
    public void focusPage() {
        current.flatMap(page -> page.focusTarget().or(() -> FocusStops.first(content)))
                .ifPresent(Node::requestFocus);
    }

    /// Explains the open page, or stops explaining it.
    public void explain() {
        current.ifPresent(page -> help.toggle(page, topBar.title()));
    }

    /// What follows on the explanation of a page, when the person asks for more.
    public void setOnMoreHelp(Consumer<Page> action) {
        help.setOnMore(action);
    }

    // What nobody wanted: the ways between the areas, then what the open page makes of it.
    private void onKey(KeyEvent event) {
        if (modals.isOpen()) {
            return;
        }
        if (event.getCode() == KeyCode.F6) {
            event.consume();
            areas().move(root.getScene().getFocusOwner(), event.isShiftDown() ? -1 : 1);
        } else {
            current.ifPresent(page -> page.onKey(event));
        }
    }

    private AreaCycle areas() {
        List<Node> areas = new ArrayList<>(List.of(sidebar, topBar));
        areas.addAll(AreaCycle.of(content));
        areas.add(statusBar);
        return new AreaCycle(areas);
    }
}
