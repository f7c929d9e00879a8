package io.strongroom.e2e.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.Screenshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The hands and eyes of a test: finds controls by id in any window, uses them as a person does,
/// and waits for what must come.
public final class Robot {
    private final FxRobot robot = new FxRobot();
    private final Path pictures;

    /// @param pictures where pictures go
    public Robot(Path pictures) {
        this.pictures = pictures;
    }

    /// The control with this id that is shown, if there is one.
    public Optional<Node> find(String id) {
        return Fx.call(() -> Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(window -> window.getScene().getRoot().lookupAll("#" + id).stream())
                .filter(Robot::isShown)
                .findFirst());
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Waits until the control is shown.
    public Node node(String id) {
        Await.until("#" + id + " to be shown", () -> find(id).isPresent());
        return find(id).orElseThrow();
    }

    /// Waits until the control is shown and enabled, and presses it with the mouse.
    public Robot click(String id) {
        Node node = enabled(id);
        robot.clickOn(node);
        return this;
    }

    /// Clicks the header of a column; the cells of a column have its id, too.
    public Robot clickHeader(String columnId) {
        Await.until("the header #" + columnId, () -> header(columnId).isPresent());
        Fx.run(() -> {
            Node header = header(columnId).orElseThrow();
            Event.fireEvent(header, mouse(header, MouseEvent.MOUSE_PRESSED));
            Event.fireEvent(header, mouse(header, MouseEvent.MOUSE_RELEASED));
        });
        return this;
    }

    // The robot moves a little between pressing and releasing, which drags a header and picks in no popup.
    private static MouseEvent mouse(Node target, EventType<MouseEvent> type) {
        boolean down = type.equals(MouseEvent.MOUSE_PRESSED);
        return new MouseEvent(
                target,
                target,
                type,
                10,
                10,
                10,
                10,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                new PickResult(target, 10, 10));
    }

    private static Optional<Node> header(String columnId) {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(window -> window.getScene().getRoot().lookupAll(".column-header").stream())
                .filter(header -> columnId.equals(header.getId()))
                .filter(Robot::isShown)
                .findFirst();
    }

    /// Waits until the control is shown and enabled, and fires it: for controls that may lie
    /// outside what the headless screen can reach.
    public Robot fire(String id) {
        ButtonBase button = (ButtonBase) enabled(id);
        Fx.run(button::fire);
        return this;
    }

    /// Fires every button that fits a style selector, in the window that is shown.
    public Robot fireAll(String selector) {
        Fx.run(() -> Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .filter(ButtonBase.class::isInstance)
                .toList()
                .forEach(button -> ((ButtonBase) button).fire()));
        return this;
    }

    private Node enabled(String id) {
        Node node = node(id);
        Await.until("#" + id + " to be enabled", () -> !node.isDisabled());
        return node;
    }

    /// Replaces the text of a field by typing it.
    public Robot type(String id, String text) {
        TextInputControl field = (TextInputControl) inputOf(node(id));
        // A dialog that opens gives the focus to its first field when everything else has been done.
        WaitForAsyncUtils.waitForFxEvents();
        Fx.run(() -> {
            field.requestFocus();
            field.clear();
        });
        Await.until("#" + id + " to have the focus", field::isFocused);
        robot.write(text, 0);
        Await.until("#" + id + " to hold what was typed", () -> field.getText().equals(text));
        return this;
    }

    private static Node inputOf(Node node) {
        return node instanceof TextInputControl
                ? node
                : Fx.call(() -> node.lookupAll(".text-input").stream()
                        .filter(TextInputControl.class::isInstance)
                        .filter(Robot::isShown)
                        .findFirst()
                        .orElseThrow());
    }

    /// Chooses an item of a menu button, by its id or its words.
    public Robot menu(String menuId, String itemId) {
        MenuButton menu = (MenuButton) enabled(menuId);
        Fx.run(() -> menu.getItems().stream()
                .filter(item -> itemId.equals(item.getId()) || itemId.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
        return this;
    }

    /// Opens one of the tabs of a pane.
    public Robot tab(String paneId, int index) {
        TabPane pane = (TabPane) node(paneId);
        Fx.run(() -> pane.getSelectionModel().select(index));
        return this;
    }

    /// Ticks a box.
    public Robot check(String id) {
        CheckBox box = (CheckBox) enabled(id);
        Fx.run(() -> {
            if (!box.isSelected()) {
                box.fire();
            }
        });
        return this;
    }

    /// Clicks the item of a list that has these words, as in a list of a popup.
    public Robot pick(String listId, String words) {
        ListView<?> list = (ListView<?>) node(listId);
        Await.until("an item " + words, () -> indexOf(list.getItems(), words).isPresent());
        Fx.run(() -> {
            list.getSelectionModel().select(indexOf(list.getItems(), words).getAsInt());
            Event.fireEvent(list, mouse(list, MouseEvent.MOUSE_CLICKED));
        });
        return this;
    }

    private static OptionalInt indexOf(List<?> items, String words) {
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i).toString().contains(words))
                .findFirst();
    }

    /// Presses Enter where the focus is.
    public Robot pressEnter() {
        robot.type(KeyCode.ENTER);
        return this;
    }

    /// Chooses an item of a list by its name in the program.
    public Robot choose(String comboId, String name) {
        ComboBox<?> combo = (ComboBox<?>) enabled(comboId);
        Fx.run(() -> IntStream.range(0, combo.getItems().size())
                .filter(i -> combo.getItems().get(i).toString().equals(name))
                .forEach(combo.getSelectionModel()::select));
        return this;
    }

    /// Waits for an item of a list that names something, and chooses it.
    public Robot chooseNaming(String comboId, String words) {
        ComboBox<?> combo = (ComboBox<?>) enabled(comboId);
        Await.until("an item " + words, () -> indexOf(combo.getItems(), words).isPresent());
        Fx.run(() -> combo.getSelectionModel()
                .select(indexOf(combo.getItems(), words).getAsInt()));
        return this;
    }

    /// Chooses one of the segments of a choice, counted from 0.
    public Robot segment(String id, int index) {
        Pane choice = (Pane) node(id);
        Fx.run(() -> ((ButtonBase) choice.getChildren().get(index)).fire());
        return this;
    }

    /// The text of a label or field, once it is shown.
    public String text(String id) {
        node(id);
        return textNow(id);
    }

    /// The text of a label or field, empty while it is not shown: for conditions, which are asked
    /// on the application thread and must not wait.
    public String textNow(String id) {
        return find(id).map(Robot::words).orElse("");
    }

    private static String words(Node node) {
        return Fx.call(() -> switch (node) {
            case Labeled label -> label.getText();
            case TextInputControl field -> field.getText();
            default ->
                node.lookupAll("*").stream()
                        .filter(Text.class::isInstance)
                        .map(text -> ((Text) text).getText())
                        .collect(Collectors.joining(" "));
        });
    }

    /// Waits for a row of a table and selects it.
    public <T> T select(String tableId, Class<T> type, Predicate<T> wanted) {
        TableView<?> table = (TableView<?>) node(tableId);
        Await.until("the row in #" + tableId, () -> index(table, type, wanted) >= 0);
        return Fx.call(() -> {
            int row = index(table, type, wanted);
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(row);
            table.scrollTo(row);
            return type.cast(table.getItems().get(row));
        });
    }

    /// Waits for rows of a table and selects them.
    public <T> Robot selectAll(String tableId, Class<T> type, Predicate<T> wanted) {
        TableView<?> table = (TableView<?>) node(tableId);
        Await.until("a row in #" + tableId, () -> index(table, type, wanted) >= 0);
        Fx.run(() -> {
            table.requestFocus();
            table.getSelectionModel().clearSelection();
            for (int i = 0; i < table.getItems().size(); i++) {
                Object row = table.getItems().get(i);
                if (type.isInstance(row) && wanted.test(type.cast(row))) {
                    table.getSelectionModel().select(i);
                }
            }
        });
        return this;
    }

    /// The words in the cells of a row, once it is on screen.
    public <T> List<String> row(String tableId, Class<T> type, Predicate<T> wanted) {
        Await.until(
                "a row of #" + tableId + " on screen",
                () -> !rowNow(tableId, type, wanted).isEmpty());
        return Fx.call(() -> rowNow(tableId, type, wanted));
    }

    /// The words in the cells of a row; none while it is not on screen.
    public <T> List<String> rowNow(String tableId, Class<T> type, Predicate<T> wanted) {
        return find(tableId)
                .map(TableView.class::cast)
                .flatMap(table -> {
                    int index = index(table, type, wanted);
                    return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && index >= 0
                            ? Optional.ofNullable(flow.getVisibleCell(index))
                            : Optional.empty();
                })
                .map(cell -> cell.lookupAll("*").stream()
                        .filter(part -> part instanceof Label || part instanceof Hyperlink)
                        .map(Labeled.class::cast)
                        .map(Labeled::getText)
                        .filter(text -> text != null && !text.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /// How many rows of a table are like this; asked on the application thread.
    public long rowsNow(String tableId, Predicate<Object> wanted) {
        return find(tableId)
                .map(TableView.class::cast)
                .map(table -> ((TableView<?>) table)
                        .getItems().stream().filter(wanted).count())
                .orElse(0L);
    }

    private static <T> int index(TableView<?> table, Class<T> type, Predicate<T> wanted) {
        List<?> rows = table.getItems();
        for (int i = 0; i < rows.size(); i++) {
            Object row = rows.get(i);
            if (type.isInstance(row) && wanted.test(type.cast(row))) {
                return i;
            }
        }
        return -1;
    }

    /// Presses keys together, the last one being what the others modify.
    public Robot press(KeyCode... keys) {
        robot.push(keys);
        return this;
    }

    /// Whether the control with this id, or something inside it, has the focus; for conditions.
    public boolean hasFocus(String id) {
        Optional<Node> part = find(id);
        Node at = part.map(node -> node.getScene().getFocusOwner()).orElse(null);
        while (at != null && !at.equals(part.orElseThrow())) {
            at = at.getParent();
        }
        return at != null;
    }

    /// The text field with this id, or the one inside the control with it; it must be shown.
    public TextInputControl inputNow(String id) {
        return (TextInputControl) inputOf(find(id).orElseThrow());
    }

    /// TestFX's own robot, for keys and the mouse.
    public FxRobot hands() {
        return robot;
    }

    /// Gives the main window another size inside its frame.
    public Robot resize(double width, double height) {
        Fx.run(() -> {
            Stage stage = mainWindow();
            stage.setWidth(width);
            stage.setHeight(height);
        });
        Await.until(
                "the window to be " + width + " wide",
                () -> mainWindow().getScene().getWidth() == width);
        return this;
    }

    private static Stage mainWindow() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(Window::isShowing)
                .findFirst()
                .orElseThrow();
    }

    /// Writes pictures of the main window with everything above it but notifications: in every look where the name
    /// ends with the usual one, which also looks at what is shown.
    public Robot picture(String name) {
        fireAll(".sr-toast .button.small");
        WaitForAsyncUtils.waitForFxEvents();
        if (name.endsWith(Look.USUAL.name())) {
            String stem = name.substring(0, name.length() - Look.USUAL.name().length());
            inEveryLook(stem);
        } else {
            Fx.run(() -> write(name));
        }
        return this;
    }

    private void inEveryLook(String stem) {
        List<String> complaints = new ArrayList<>();
        for (Look look : Look.ALL) {
            look.apply();
            WaitForAsyncUtils.waitForFxEvents();
            Fx.run(() -> {
                write(stem + look.name());
                complaints.addAll(Inspection.of(look));
            });
        }
        assertThat(complaints).as(stem).isEmpty();
    }

    private void write(String name) {
        try {
            Screenshot.write(pictures.resolve(name + ".png"), Screenshot.of(mainWindow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
