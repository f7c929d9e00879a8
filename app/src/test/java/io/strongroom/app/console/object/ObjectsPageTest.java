package io.strongroom.app.console.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.Theme;
import io.strongroom.app.console.object.ObjectsWindow.Look;
import io.strongroom.app.console.transfer.StoreFixture;
import io.strongroom.engine.model.EncryptionRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the objects page is worked with: keys, menus, widths, refreshing.
class ObjectsPageTest {
    private static final String Q3 = LegalBucket.Q3;
    private static final Look NARROW = new Look(Theme.Choice.LIGHT, "en", 1024, 700);

    @TempDir
    Path folder;

    private final ObjectLayout layout = new ObjectLayout();
    private StoreFixture store;

    @SuppressWarnings("NullAway.Init") // made before each test
    @BeforeEach
    void fillTheStore() throws Exception {
        store = LegalBucket.in(folder.resolve("store")).store();
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private ObjectsWindow open(Look look) throws Exception {
        return ObjectsWindow.open(store, layout, look);
    }

    private static void press(ObjectsWindow window, KeyCode code, boolean shift, boolean shortcut) throws Exception {
        TableView<ObjectRow> table = window.table();
        FxToolkit.run(() -> Event.fireEvent(
                table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, false, false)));
    }

    @Test
    void inANarrowWindowTheFoldersOpenFromTheBreadcrumb() throws Exception {
        try (ObjectsWindow window = open(NARROW).go(Q3)) {
            assertThat(FxToolkit.call(() -> window.shows("objectTree"))).isFalse();

            window.fire("objectTreeOpen");

            TreeView<?> tree = FxToolkit.call(() -> Window.getWindows().stream()
                    .map(other -> other.getScene().getRoot().lookup("#objectTree"))
                    .filter(TreeView.class::isInstance)
                    .map(TreeView.class::cast)
                    .findFirst()
                    .orElseThrow());
            window.await("the folders", () -> tree.getExpandedItemCount() > 3);
            FxToolkit.run(() -> tree.getSelectionModel().select(0));
            window.await(
                    "the top",
                    () -> window.table().getItems().stream()
                            .anyMatch(row -> row.address().equals("templates/")));
            assertThat(FxToolkit.call(() -> tree.getScene().getWindow().isShowing()))
                    .isFalse();

            FxToolkit.run(() -> window.stage().setWidth(1280));
            window.await("the folders beside the table", () -> window.shows("objectTree"));
            assertThat(FxToolkit.call(() -> window.shows("objectTreeOpen"))).isFalse();
        }
    }

    @Test
    void selectedRowsAreCopiedAsTextAndAsAddresses() throws Exception {
        try (ObjectsWindow window = open(Look.USUAL).go(Q3)) {
            window.selectRows(Q3 + "cost-centres.csv", Q3 + "nda-template.docx");

            press(window, KeyCode.C, false, true);
            press(window, KeyCode.C, true, true);

            assertThat(window.copied()).hasSize(2);
            List<String> lines = window.copied().getFirst().lines().toList();
            assertThat(lines.getFirst().split("\t", -1))
                    .startsWith("cost-centres.csv", "640000")
                    .endsWith("SSE-OSS · AES256", "managed", "Readable");
            assertThat(lines.getLast().split("\t", -1)).endsWith("Not encrypted", "—", "History");
            assertThat(window.copied().getLast().lines())
                    .containsExactly(
                            "oss://contracts-legal/2024/Q3/cost-centres.csv",
                            "oss://contracts-legal/2024/Q3/nda-template.docx");
        }
    }

    @Test
    void everythingBelowThePlaceThatIsShownGoesIntoTheWizard() throws Exception {
        try (ObjectsWindow window = open(Look.USUAL).go(Q3)) {
            press(window, KeyCode.E, false, true);

            window.await("the wizard", () -> window.shows("scopePrefix"));
            assertThat(FxToolkit.call(
                            () -> window.find(TextField.class, "scopePrefix").getText()))
                    .isEqualTo(Q3);
        }
    }

    @Test
    void theContextMenuOpensByKeyAndHasTheActsOfTheDetails() throws Exception {
        try (ObjectsWindow window = open(Look.USUAL).go(Q3)) {
            window.select(Q3, "ledger.xlsx");

            press(window, KeyCode.F10, true, false);

            TableView<ObjectRow> table = window.table();
            window.await("the menu", () -> table.getContextMenu().isShowing());
            MenuButton more = window.find(MenuButton.class, "objectDetailsMore");
            assertThat(FxToolkit.call(() -> texts(table.getContextMenu().getItems())))
                    .isNotEmpty()
                    .isEqualTo(FxToolkit.call(() -> texts(more.getItems())));
            FxToolkit.run(() -> table.getContextMenu().hide());
        }
    }

    private static List<String> texts(List<MenuItem> items) {
        return items.stream()
                .map(item -> Optional.ofNullable(item.getText()).orElse("—"))
                .toList();
    }

    @Test
    void aRefreshKeepsWhatIsSelectedAndWhatIsOnScreen() throws Exception {
        for (int i = 0; i < 200; i++) {
            store.put(String.format("many/%04d", i), 1, Optional.empty());
        }
        try (ObjectsWindow window = open(Look.USUAL).go("many/")) {
            TableView<ObjectRow> table = window.table();
            window.await("the scroll", () -> {
                // A table that has not been laid out yet forgets where it was to scroll.
                table.scrollTo(100);
                return topRow(table) == 100;
            });
            window.select("many/", "0110");
            store.put("many/0050a", 1, Optional.empty());

            window.changed();

            window.await("the new row", () -> table.getItems().size() == 201);
            assertThat(FxToolkit.call(() -> topRow(table))).isEqualTo(100);
            assertThat(FxToolkit.call(
                            () -> table.getSelectionModel().getSelectedItem().address()))
                    .isEqualTo("many/0110");
            assertThat(FxToolkit.call(
                            () -> window.viewModel().selectedProperty().get()))
                    .hasSize(1);
            assertThat(window.text("objectDetailsName")).isEqualTo("0110");
        }
    }

    private static int topRow(TableView<ObjectRow> table) {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex()
                : -1;
    }

    @Test
    void whatWasDraggedStaysAsItIsWhenThePageIsMadeAnew() throws Exception {
        double size;
        try (ObjectsWindow window = open(Look.USUAL).go(Q3)) {
            window.select(Q3, "ledger.xlsx");
            TableView<ObjectRow> table = window.table();
            TableColumn<ObjectRow, ?> column = column(table, "objectColumnSize");
            TableColumn<ObjectRow, ?> names = column(table, "objectColumnName");
            // At once: a layout in between would give all columns other widths.
            FxToolkit.run(() -> {
                double before = column.getWidth();
                double namesBefore = names.getWidth();
                table.resizeColumn(column, 20);
                assertThat(column.getWidth()).isEqualTo(before + 20);
                assertThat(names.getWidth()).isEqualTo(namesBefore - 20);
            });
            size = FxToolkit.call(column::getWidth);
            FxToolkit.run(() -> layout.treeWidth().set(200));
        }
        try (ObjectsWindow window = open(Look.USUAL).go(Q3)) {
            TableView<ObjectRow> table = window.table();
            window.await("the layout", () -> column(table, "objectColumnSize").getWidth() == size);
            SplitPane split = window.find(SplitPane.class, "objectSplit");
            TreeView<?> tree = window.find(TreeView.class, "objectTree");
            window.await("the folders", () -> Math.abs(tree.getWidth() - 200) < 2);
            assertThat(FxToolkit.call(() -> split.getDividers().size())).isEqualTo(1);
        }
    }

    @Test
    void aDividerThatIsDraggedIsRemembered() throws Exception {
        try (ObjectsWindow window = open(Look.USUAL).go(Q3)) {
            SplitPane split = window.find(SplitPane.class, "objectSplit");
            TreeView<?> tree = window.find(TreeView.class, "objectTree");
            window.await("the folders", () -> Math.abs(tree.getWidth() - 148) < 2);
            FxToolkit.run(() -> {
                split.setDividerPosition(0, 220 / split.getWidth());
                split.layout();
                Node divider = split.lookup(".split-pane-divider");
                Event.fireEvent(divider, Mouse.released(divider));
            });

            assertThat(FxToolkit.call(() -> layout.treeWidth().get())).isBetween(215.0, 225.0);
        }
    }

    @Test
    void aColumnThatIsHiddenIsGoneUntilItIsWantedAgain() throws Exception {
        try (ObjectsWindow window = open(Look.USUAL).go(Q3)) {
            TableView<ObjectRow> table = window.table();
            CheckMenuItem item =
                    FxToolkit.call(() -> column(table, "objectColumnName").getContextMenu().getItems().stream()
                            .map(CheckMenuItem.class::cast)
                            .filter(each -> each.getText().equals("Key"))
                            .findFirst()
                            .orElseThrow());

            FxToolkit.run(() -> item.setSelected(false));
            assertThat(FxToolkit.call(() -> column(table, "objectColumnKey").isVisible()))
                    .isFalse();

            FxToolkit.run(() -> item.setSelected(true));
            assertThat(FxToolkit.call(() -> column(table, "objectColumnKey").isVisible()))
                    .isTrue();
        }
    }

    private static TableColumn<ObjectRow, ?> column(TableView<ObjectRow> table, String id) {
        return table.getColumns().stream()
                .filter(column -> id.equals(column.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFooterCountsTheWholeLevelInTheStore() throws Exception {
        for (int i : IntStream.range(0, 1100).toArray()) {
            store.put(String.format("plain/%05d", i), 1, Optional.of(EncryptionRule.ossManaged()));
        }
        try (ObjectsWindow window = open(Look.USUAL).go("plain/")) {
            window.await("the count", () -> window.text("objectFooterLeft").equals("first 1,000 of 1,100"));
            window.go(Q3);
            window.await(
                    "the other count", () -> window.text("objectFooterRight").equals("2 not encrypted"));
        }
    }

    @Test
    void aFilterByStateReachesEverythingBelow() throws Exception {
        try (ObjectsWindow window = open(Look.USUAL).go("")) {
            MenuButton states = window.find(MenuButton.class, "objectStates");
            FxToolkit.run(() -> states.getItems().stream()
                    .filter(item -> "History".equals(item.getText()))
                    .map(CheckMenuItem.class::cast)
                    .forEach(item -> {
                        item.setSelected(true);
                        item.fire();
                    }));

            window.await(
                    "the history",
                    () -> Stream.of("nda-template.docx", "scan-draft.png")
                            .allMatch(name -> window.viewModel().listingProperty().get().stream()
                                    .flatMap(listing -> listing.rows().stream())
                                    .anyMatch(row -> row.address().equals(Q3 + name))));
            assertThat(FxToolkit.call(() -> window.table().getItems().size())).isEqualTo(2);
            assertThat(FxToolkit.call(states::getText)).isEqualTo("State: History");
            window.picture("objects-state-filter");
        }
    }
}
