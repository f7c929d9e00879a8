package io.strongroom.app.console.control;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Localised;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.NavItem.Group;
import io.strongroom.ui.UiResources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The navigation at the left: brand, store, the entries under their headings, and the acts at the bottom.
///
/// One Tab stop; the arrows move along the entries. As a rail it shows icons only, with the names as tooltips.
public final class Sidebar extends VBox implements Localised, FocusHome {
    private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");
    private static final double BRAND_SIZE = 24;

    private final BooleanProperty rail = new SimpleBooleanProperty();
    private final ObjectProperty<String> selected = new SimpleObjectProperty<>("");
    private final Map<String, ToggleButton> entries = new LinkedHashMap<>();
    private final Label brand = new Label();
    private final StoreButton store = new StoreButton();
    private final SidebarEntry seal = new SidebarEntry(Icon.ENCRYPTED, rail);

    public Sidebar(Messages messages, List<NavItem> items) {
        getStyleClass().addAll("sidebar", "nav-list");
        ImageView mark = new ImageView(new Image(UiResources.appIcon(48).toExternalForm()));
        mark.setFitWidth(BRAND_SIZE);
        mark.setFitHeight(BRAND_SIZE);
        brand.getStyleClass().add("brand");
        brand.setGraphic(mark);
        brand.setMaxWidth(Double.MAX_VALUE);
        VBox storeBox = new VBox(store);
        storeBox.getStyleClass().add("store");
        storeBox.managedProperty().bind(rail.not());
        storeBox.visibleProperty().bind(rail.not());
        getChildren().addAll(brand, storeBox);
        for (Group group : Group.values()) {
            addGroup(messages, group, items);
        }
        seal.button().setId("navSeal");
        getChildren().add(seal);
        rail.subscribe(on -> pseudoClassStateChanged(RAIL, on));
        selected.subscribe(this::select);
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        localise(messages);
    }

    @Override
    public void localise(Messages messages) {
        brand.textProperty().bind(messages.derived(() -> rail.get() ? "" : messages.text("common.product"), rail));
        seal.name(messages.binding("common.nav.seal"));
        seal.hint("Ctrl+L");
        store.accessibleTextProperty().bind(messages.binding("common.nav.store"));
    }

    /// The page that is open; set it to open another.
    public ObjectProperty<String> selectedProperty() {
        return selected;
    }

    @Override
    public Optional<Node> focusHome() {
        return Optional.ofNullable(entries.get(selected.get()));
    }

    /// Icons only.
    public BooleanProperty railProperty() {
        return rail;
    }

    /// The name and the line of the store switcher.
    public void setStore(ObservableValue<String> name, ObservableValue<String> detail, Runnable onOpen) {
        store.show(name, detail, onOpen);
    }

    public void setOnSeal(Runnable action) {
        seal.button().setOnAction(_ -> {
            seal.button().setSelected(false);
            action.run();
        });
    }

    private void addGroup(Messages messages, Group group, List<NavItem> items) {
        List<NavItem> members =
                items.stream().filter(item -> item.group() == group).toList();
        if (group == Group.BOTTOM) {
            Region space = new Region();
            VBox.setVgrow(space, Priority.ALWAYS);
            getChildren().add(space);
        } else if (!group.key().isEmpty() && !members.isEmpty()) {
            Label heading = new Label();
            heading.getStyleClass().add("group");
            heading.textProperty().bind(messages.derived(() -> rail.get() ? "" : messages.text(group.key()), rail));
            getChildren().add(heading);
        }
        members.forEach(this::addEntry);
    }

    private void addEntry(NavItem item) {
        SidebarEntry entry = new SidebarEntry(item.icon(), rail);
        entry.name(item.title());
        entry.badge(item.badge());
        entry.button().setId("nav-" + item.id());
        entry.button().setOnAction(_ -> {
            selected.set(item.id());
            select(item.id());
        });
        entries.put(item.id(), entry.button());
        getChildren().add(entry);
    }

    private void select(String id) {
        entries.forEach((key, button) -> {
            button.setSelected(key.equals(id));
            button.setFocusTraversable(key.equals(id));
        });
    }

    private void move(KeyEvent event) {
        int step = switch (event.getCode()) {
            case KeyCode.UP -> -1;
            case KeyCode.DOWN -> 1;
            default -> 0;
        };
        List<ToggleButton> buttons = new ArrayList<>(entries.values());
        buttons.add(seal.button());
        int at = step == 0 || getScene() == null ? -1 : focusedIndex(buttons);
        if (at >= 0) {
            event.consume();
            buttons.get(Math.clamp(at + step, 0, buttons.size() - 1)).requestFocus();
        }
    }

    private static int focusedIndex(List<ToggleButton> buttons) {
        for (int i = 0; i < buttons.size(); i++) {
            if (buttons.get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }
}
